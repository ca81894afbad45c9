package dev.stageinspector.ui.answer;

import dev.stageinspector.ivs.Answers;
import dev.stageinspector.property.Filter;
import dev.stageinspector.property.Property;
import java.util.Optional;

/** What shows an answer: as a tree, as a table, or as JSON. */
public interface Content {

  /** Shows the pages that there are. What is selected stays so, as far as it is still there. */
  void show(Answers answers);

  /** Shows only what the filter lets through, and marks why. */
  void filter(Filter filter);

  /** How many matches the filter has; none where it is empty. */
  long hits();

  /** The property that is selected, with all that is below it. */
  Optional<Property> selected();
}
