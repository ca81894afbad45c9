package dev.stageinspector.ticket;

import dev.stageinspector.diagnosis.Person;
import dev.stageinspector.ivs.Answers;
import dev.stageinspector.ivs.ProfileChoice;
import dev.stageinspector.ivs.Request;
import dev.stageinspector.ivs.StageArn;
import dev.stageinspector.property.Field;
import dev.stageinspector.property.MalformedJsonException;
import dev.stageinspector.property.Property;
import dev.stageinspector.property.PropertyReader;
import dev.stageinspector.property.Value;
import dev.stageinspector.property.Visible;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The values of a ticket that can be hidden, by what they are. */
final class Originals {

  private static final Pattern ACCOUNT =
      Pattern.compile("arn:[a-z-]*:[a-z0-9-]*:[a-z0-9-]*:([0-9]{12}):");

  private final Map<Sensitive, Set<String>> values = new EnumMap<>(Sensitive.class);

  static Originals of(FailedLookup failed) {
    Originals found = new Originals();
    found.add(failed.answers());
    return found;
  }

  static Originals of(Matter matter) {
    Originals found = new Originals();
    found.add(matter.stage().request());
    found.add(matter.stage().tree(), Optional.empty());
    matter.fetched().answers().values().forEach(found::add);
    matter.asked().ifPresent(found::add);
    return found;
  }

  static Originals of(Matter.Asked asked) {
    Originals found = new Originals();
    found.add(asked);
    return found;
  }

  Set<String> of(Sensitive kind) {
    return values.getOrDefault(kind, Set.of());
  }

  private void add(Matter.Asked asked) {
    asked.known().fetched().answers().values().forEach(this::add);
    asked.question().people().forEach(this::add);
  }

  private void add(Person person) {
    if (person instanceof Person.User(String id)) {
      put(Sensitive.USER, id);
    }
  }

  private void add(Answers answers) {
    add(answers.request());
    answers.pages().forEach(page -> add(page.tree(), Optional.empty()));
  }

  private void add(Request request) {
    request.stage().map(StageArn::account).ifPresent(id -> put(Sensitive.ACCOUNT, id));
    if (request.profile() instanceof ProfileChoice.Shared(String name)) {
      put(Sensitive.PROFILE, quoted(name));
    }
    request
        .input()
        .forEach((name, value) -> {
          accounts(value.toString());
          Sensitive.of(name, Optional.empty()).ifPresent(kind -> put(kind, value.toString()));
        });
  }

  void add(Property property, Optional<Sensitive> above) {
    Optional<Sensitive> kind = Sensitive.of(property.name(), above);
    String raw = property.value().raw();
    if (!(property.value() instanceof Value.Null)) {
      kind.ifPresent(one -> put(one, raw));
      accounts(raw);
    }
    property.children().forEach(child -> add(child, kind));
  }

  private void put(Sensitive kind, String value) {
    if (!value.isEmpty()) {
      values.computeIfAbsent(kind, _ -> new LinkedHashSet<>()).add(value);
      inside(value).forEach(part -> put(kind, part));
    }
  }

  /** As a failure names a profile: without the quotes, it can be an ordinary word. */
  static String quoted(String profile) {
    return Visible.line("“" + profile + "”");
  }

  private void accounts(String text) {
    ACCOUNT.matcher(text).results().forEach(arn -> put(Sensitive.ACCOUNT, arn.group(1)));
  }

  /** The texts of JSON in a text. */
  private static List<String> inside(String text) {
    if (!text.startsWith("{") && !text.startsWith("[")) {
      return List.of();
    }
    try {
      return PropertyReader.read(text, Field.unknown(""))
          .walk()
          .filter(part -> part.value() instanceof Value.Text)
          .map(part -> part.value().raw())
          .toList();
    } catch (MalformedJsonException notJson) {
      return List.of();
    }
  }
}
