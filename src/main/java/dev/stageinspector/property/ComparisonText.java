package dev.stageinspector.property;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Writes what differs between two sides for a terminal, a ticket, or a program. */
public enum ComparisonText {
  TEXT {
    @Override
    public String of(
        Comparison comparison, LeftOut leftOut, SideNames names, String before, String after) {
      StringBuilder text = new StringBuilder();
      text.append("--- ").append(Visible.line(before)).append('\n');
      text.append("+++ ").append(Visible.line(after)).append('\n');
      comparison.root().own().forEach(one -> write(one, text));
      text.append('\n').append(comparison.counted()).append('\n');
      leftOut.words().ifPresent(words -> text.append("Not compared: ").append(words).append('\n'));
      return text.toString();
    }
  },
  MARKDOWN {
    @Override
    public String of(
        Comparison comparison, LeftOut leftOut, SideNames names, String before, String after) {
      LinkedHashMap<String, String> facts = new LinkedHashMap<>();
      facts.put(names.headingBefore(), before);
      facts.put(names.headingAfter(), after);
      facts.put("Result", comparison.counted());
      leftOut.words().ifPresent(words -> facts.put("Not compared", words));
      return Markdown.of(facts, comparison, names);
    }
  },
  JSON {
    @Override
    public String of(
        Comparison comparison, LeftOut leftOut, SideNames names, String before, String after) {
      Map<String, Object> all = new LinkedHashMap<>();
      all.put("same", comparison.isSame());
      all.put("old", before);
      all.put("new", after);
      all.put("notCompared", leftOut.count());
      all.put("differences", comparison.root().own().map(ComparisonText::members).toList());
      return Json.of(all) + "\n";
    }
  };

  /**
   * The whole text.
   *
   * @param leftOut what isn't compared
   * @param names what the sides are called; JSON always calls them old and new
   * @param before what the first side is
   * @param after what the second side is
   */
  public abstract String of(
      Comparison comparison, LeftOut leftOut, SideNames names, String before, String after);

  private static void write(Difference one, StringBuilder text) {
    text.append('\n').append(Visible.line(one.path())).append('\n');
    text.append("  - ").append(side(one, one.before())).append('\n');
    text.append("  + ").append(side(one, one.after())).append('\n');
  }

  /** As JSON, so that nothing that was sent looks like what is said of it. */
  private static String side(Difference one, Optional<Property> side) {
    if (side.isPresent() && side.get().present()) {
      return Visible.line(Json.line(side.get()));
    }
    String meaning =
        side.map(Property::value)
            .filter(Value.Absent.class::isInstance)
            .map(absent -> ": " + ((Value.Absent) absent).meaning())
            .orElse("");
    return one.element() ? "(not in the list)" : "(not set" + meaning + ")";
  }

  /** A side that has nothing has no member: null is what AWS sent. */
  private static Map<String, Object> members(Difference one) {
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("path", one.path());
    members.put("kind", one.kind().word());
    one.before().filter(Property::present).ifPresent(side -> members.put("old", side));
    one.after().filter(Property::present).ifPresent(side -> members.put("new", side));
    return members;
  }
}
