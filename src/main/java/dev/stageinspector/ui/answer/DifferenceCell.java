package dev.stageinspector.ui.answer;

import dev.stageinspector.property.Difference;
import dev.stageinspector.property.Filter;
import dev.stageinspector.property.Property;
import dev.stageinspector.property.SideNames;
import dev.stageinspector.ui.kit.Controls;
import dev.stageinspector.ui.kit.Drawn;
import dev.stageinspector.ui.kit.Hint;
import dev.stageinspector.ui.kit.Styles;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeTableCell;

/**
 * A cell of the tree of differences. Which side has something that the other lacks, or something
 * else, is said by a word beside the label and by the color of the value.
 */
final class DifferenceCell extends TreeTableCell<Difference, Difference> {

  private final Optional<Function<Difference, Optional<Property>>> side;
  private final Supplier<Filter> filter;
  private final String colored;
  private final SideNames names;
  private final CellText text;

  private DifferenceCell(
      Optional<Function<Difference, Optional<Property>>> side,
      String colored,
      SideNames names,
      Supplier<Filter> filter) {
    this.side = side;
    this.colored = colored;
    this.names = names;
    this.filter = filter;
    text = new CellText(this);
  }

  static DifferenceCell label(SideNames names, Supplier<Filter> filter) {
    return new DifferenceCell(Optional.empty(), "", names, filter);
  }

  static DifferenceCell before(SideNames names, Supplier<Filter> filter) {
    return new DifferenceCell(Optional.of(Difference::before), "old", names, filter);
  }

  static DifferenceCell after(SideNames names, Supplier<Filter> filter) {
    return new DifferenceCell(Optional.of(Difference::after), "new", names, filter);
  }

  @Override
  protected void updateItem(Difference difference, boolean empty) {
    super.updateItem(difference, empty);
    draw();
  }

  /** Shows its place with what the filter hits by now. */
  void draw() {
    Difference difference = isEmpty() ? null : getItem();
    boolean marked = difference != null && isMarked(difference);
    for (String name : List.of("old", "new")) {
      Styles.choose(this, marked && name.equals(colored), name);
    }
    if (difference == null) {
      text.clear();
      Hint.clear(this);
      return;
    }
    side.ifPresentOrElse(
        of -> showValue(difference, of.apply(difference)), () -> showLabel(difference));
  }

  private boolean isMarked(Difference difference) {
    return difference.kind() != Difference.Kind.SAME
        && difference.children().isEmpty()
        && side.flatMap(of -> of.apply(difference)).filter(Property::present).isPresent();
  }

  private void showLabel(Difference difference) {
    Hint.set(this, () -> difference.field().explanation() + "\n\n" + Drawn.line(difference.path()));
    text.text(
        difference.label(),
        "label-text",
        filter.get(),
        Optional.of(difference)
            .filter(Difference::isOwn)
            .filter(_ -> !isInside())
            .map(own ->
                Controls.label(
                    names.word(own.kind()), "badge", own.kind().name().toLowerCase(Locale.ROOT))));
  }

  /** Whether it is a part of what was added or removed, which says so once. */
  private boolean isInside() {
    TreeItem<Difference> item = getTableRow() == null ? null : getTableRow().getTreeItem();
    return item != null && item.getParent() != null && item.getParent().getValue().isOwn();
  }

  private void showValue(Difference difference, Optional<Property> value) {
    if (value.isEmpty()) {
      String words = difference.element() ? "not in the list" : "not set";
      Hint.set(this, words);
      text.word(words);
      return;
    }
    Property property = value.get();
    Hint.set(this, () -> PropertyWords.hint(property));
    Optional<String> word = PropertyWords.word(property);
    if (word.isPresent()) {
      text.word(word.get());
    } else if (property.children().isEmpty()) {
      text.text(property.value().raw(), "value", filter.get(), PropertyWords.unit(property));
    } else {
      text.word(PropertyWords.count(property));
    }
  }
}
