package dev.stageinspector.diagnosis;

import dev.stageinspector.diagnosis.Client.Trait;
import dev.stageinspector.ivs.Request;
import dev.stageinspector.sessions.Counted;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Whether those with errors have something in common that nobody without errors has.
 *
 * @param known what is known
 * @param erring those with errors, at least one
 * @param clean those whose events have no error
 */
record ClientErrors(Case known, List<Client> erring, List<Client> clean) {

  /** Nobody reads more. */
  static final int SHOWN = 50;

  Finding finding() {
    long unknown = erring.stream().filter(one -> one.details().isEmpty()).count();
    if (unknown > 0) {
      return Finding.unknowable(
          Code.NOT_KNOWN,
          who()
              + " had errors; "
              + (unknown == 1 ? "the client" : "the clients")
              + " of "
              + Counted.of((int) unknown, "participant")
              + (unknown == 1 ? " isn't known." : " aren't known."),
          errors());
    }
    Set<Trait> common =
        Arrays.stream(Trait.values())
            .filter(trait -> shared(trait).isPresent())
            .collect(Collectors.toCollection(() -> EnumSet.noneOf(Trait.class)));
    Set<Trait> own =
        common.stream()
            .filter(this::isOwn)
            .collect(Collectors.toCollection(() -> EnumSet.noneOf(Trait.class)));
    if (own.contains(Trait.BROWSER)) {
      own.remove(Trait.BROWSER_VERSION);
    }
    if (own.contains(Trait.OS)) {
      own.remove(Trait.OS_VERSION);
    }
    if (!own.isEmpty()) {
      return one(own);
    }
    return common.stream().anyMatch(trait -> !isCompared(trait)) ? nobodyElse() : several();
  }

  /** What all of them have. */
  private Optional<String> shared(Trait trait) {
    List<Optional<String>> values =
        erring.stream().map(one -> one.value(trait)).distinct().toList();
    return values.size() == 1 ? values.getFirst() : Optional.empty();
  }

  /** Whether somebody without errors is known to have something else, and nobody the same. */
  private boolean isOwn(Trait trait) {
    return isCompared(trait)
        && clean.stream().noneMatch(one -> one.value(trait).equals(shared(trait)));
  }

  private boolean isCompared(Trait trait) {
    return clean.stream().anyMatch(one -> one.value(trait).isPresent());
  }

  private Finding one(Set<Trait> own) {
    String what =
        own.stream()
            .map(trait -> trait.words() + " " + shared(trait).orElse(""))
            .collect(Collectors.joining(", "));
    return Finding.likely(
            Code.ONE_CLIENT,
            who()
                + (erring.size() == 1 ? " had errors and has " : " had errors and have ")
                + what
                + ", which no checked participant without errors has.",
            evidence(own))
        .remedy("Try the same with another client, and look at its known issues.");
  }

  private Finding several() {
    return Finding.likely(
            Code.SEVERAL_CLIENTS,
            who()
                + " had errors"
                + groups().map(words -> " (" + words + ")").orElse("")
                + ". Nothing tells their clients from those without errors.",
            evidence(EnumSet.allOf(Trait.class)))
        .remedy("The cause is probably not the client. Look at the codes of the errors.");
  }

  private Finding nobodyElse() {
    return Finding.unknowable(
        Code.NOT_KNOWN,
        who()
            + " had errors, and of those without errors nobody's client is known, so there is"
            + " nothing to compare with.",
        evidence(EnumSet.allOf(Trait.class)));
  }

  private String who() {
    return Names.joined(erring.stream().map(one -> Counted.name(one.participant())).toList());
  }

  /** How many have what, by the first trait of which anything is known. */
  private Optional<String> groups() {
    return Arrays.stream(Trait.values())
        .map(trait ->
            erring.stream()
                .flatMap(one -> one.value(trait).stream())
                .collect(
                    Collectors.groupingBy(value -> value, TreeMap::new, Collectors.counting())))
        .filter(groups -> !groups.isEmpty())
        .findFirst()
        .map(ClientErrors::words);
  }

  private static String words(Map<String, Long> groups) {
    return groups.entrySet().stream()
        .map(group -> group.getValue() + " with " + group.getKey())
        .collect(Collectors.joining(", "));
  }

  private List<Evidence> errors() {
    return erring.stream()
        .map(one -> one.errors().getFirst())
        .map(known::evidence)
        .limit(SHOWN)
        .toList();
  }

  private List<Evidence> evidence(Set<Trait> traits) {
    List<String> fields =
        traits.stream().flatMap(trait -> trait.fields().stream()).distinct().toList();
    List<Evidence> evidence = new ArrayList<>(errors());
    Stream.concat(erring.stream(), clean.stream().filter(one -> one.details().isPresent()))
        .limit(SHOWN)
        .flatMap(one -> fields.stream().map(field -> field(one, field)))
        .forEach(evidence::add);
    return evidence;
  }

  private Evidence field(Client one, String field) {
    String id = one.participant().id();
    Request details = known.query().participant(id);
    return Evidence.field(details, id, field, one.field(field));
  }
}
