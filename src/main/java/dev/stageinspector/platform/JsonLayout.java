package dev.stageinspector.platform;

import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;

/** The layout of the AWS CLI's JSON output: four spaces for each level. */
public final class JsonLayout extends ObjectWriteContext.Base {
  @Override
  public boolean hasPrettyPrinter() {
    return true;
  }

  @Override
  public PrettyPrinter getPrettyPrinter() {
    var indenter = new DefaultIndenter("    ", "\n");
    var separators =
        Separators.createDefaultInstance()
            .withObjectNameValueSpacing(Separators.Spacing.AFTER)
            .withObjectEmptySeparator("")
            .withArrayEmptySeparator("");
    return new DefaultPrettyPrinter(separators)
        .withObjectIndenter(indenter)
        .withArrayIndenter(indenter);
  }
}
