package dev.stageinspector.ticket;

import dev.stageinspector.diagnosis.AllOrOne;
import dev.stageinspector.diagnosis.CannotPublish;
import dev.stageinspector.diagnosis.Case;
import dev.stageinspector.diagnosis.Clients;
import dev.stageinspector.diagnosis.Diagnosis;
import dev.stageinspector.diagnosis.Dropped;
import dev.stageinspector.diagnosis.LiveNow;
import dev.stageinspector.diagnosis.NoRecording;
import dev.stageinspector.diagnosis.NoVideo;
import dev.stageinspector.diagnosis.Person;
import dev.stageinspector.diagnosis.Question;
import dev.stageinspector.diagnosis.WhoWasThere;
import dev.stageinspector.ivs.Answer;
import dev.stageinspector.ivs.Answers;
import dev.stageinspector.ivs.Answers.End;
import dev.stageinspector.ivs.Fetched;
import dev.stageinspector.ivs.ProfileChoice;
import dev.stageinspector.ivs.Request;
import dev.stageinspector.ivs.StageQuery;
import dev.stageinspector.ivs.failure.Failure;
import dev.stageinspector.property.Field;
import dev.stageinspector.property.Property;
import dev.stageinspector.property.SecretValues;
import dev.stageinspector.property.Value;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Hides values in answers, before anything is made of them. Whatever a ticket says then follows
 * from pseudonyms alone: no sentence has to be searched for a user whose ID is an ordinary word.
 * Accounts are the exception, since ARNs are read: they are hidden in what was written.
 */
final class Redaction {

  /** What AWS makes, and what is a choice of few: nobody is named in it. */
  private static final Pattern OF_AWS =
      Pattern.compile(
          "(?:.*(?:Id|Arn|Arns|Time|State|Code|Type|Prefix|Version)|arn|state|status|protocol|"
              + "(?:browser|os)Name|\\[\\d+])");

  /** Nothing in a ticket is read from a body, and writing it anew takes the most time. */
  private static final String NO_BODY = "{}";

  private final Pseudonyms pseudonyms;
  private final Map<String, Sensitive> kinds = new HashMap<>();
  private final Map<String, String> names = new HashMap<>();
  private final Set<Sensitive> hidden;
  private final Net net;
  private final Net accounts;

  Redaction(Pseudonyms pseudonyms, Set<Sensitive> hidden, Originals originals) {
    this.pseudonyms = pseudonyms;
    this.hidden = hidden;
    for (Sensitive kind : Sensitive.values()) {
      originals.of(kind).forEach(pseudonyms::avoid);
    }
    Map<String, String> digits = new HashMap<>();
    for (Sensitive kind : Sensitive.values()) {
      if (hidden.contains(kind)) {
        for (String value : originals.of(kind)) {
          kinds.putIfAbsent(value, kind);
          names.putIfAbsent(value, pseudonyms.of(kinds.getOrDefault(value, kind), value));
        }
      }
    }
    kinds.forEach((value, kind) -> {
      if (kind == Sensitive.ACCOUNT) {
        digits.put(value, names.getOrDefault(value, ""));
      }
    });
    net = new Net(names, kinds);
    accounts = new Net(digits, kinds);
  }

  /** What is left to be hidden in a text of the ticket. */
  String written(String text) {
    return accounts.of(text);
  }

  Fetched of(Fetched fetched) {
    Map<Request, Answers> answers = new LinkedHashMap<>();
    fetched.answers().forEach((request, answer) -> answers.put(of(request), of(answer)));
    return new Fetched(answers);
  }

  private Answers of(Answers answers) {
    End end =
        switch (answers.end()) {
          case End.Broken(Failure why) -> new End.Broken(of(why));
          case End.Outdated(Failure why) -> new End.Outdated(of(why));
          case End.Complete(), End.More() -> answers.end();
        };
    return new Answers(of(answers.request()), answers.pages().stream().map(this::of).toList(), end);
  }

  Answer of(Answer answer) {
    return new Answer(
        of(answer.request()),
        of(answer.tree(), Optional.empty()),
        NO_BODY,
        answer.requestId(),
        answer.time(),
        answer.took(),
        answer.endpoint());
  }

  Failure of(Failure why) {
    return new Failure(
        why.kind(),
        net.of(why.headline()),
        why.reason().map(net::of),
        net.of(why.nextStep()),
        why.errorCode().map(net::of),
        why.requestId(),
        Optional.empty(),
        net.of(why.details()),
        Optional.empty(),
        why.time());
  }

  private Request of(Request request) {
    Map<String, Object> input = new HashMap<>();
    request
        .input()
        .forEach((name, value) ->
            input.put(
                name,
                Sensitive.of(name, Optional.empty())
                    .<Object>map(kind -> of(kind, value.toString()))
                    .orElse(value)));
    return new Request(
        request.operation(), of(request.profile()), request.region(), request.stage(), input);
  }

  /** Commands name it. */
  private ProfileChoice of(ProfileChoice profile) {
    return switch (profile) {
      case ProfileChoice.Shared(String name) ->
          new ProfileChoice.Shared(
              hidden.contains(Sensitive.PROFILE)
                  ? of(Sensitive.PROFILE, Originals.quoted(name))
                  : SecretValues.without(name));
      case ProfileChoice.Demo(), ProfileChoice.Environment(), ProfileChoice.Saved(_) -> profile;
    };
  }

  /** The answer to a question, as it follows from what is left. */
  Diagnosis answer(Matter.Asked asked) {
    return Diagnosis.of(of(asked.question()), of(asked.known()));
  }

  private Case of(Case known) {
    StageQuery stage = new StageQuery(known.stage().arn(), of(known.stage().profile()));
    return new Case(stage, known.chosen(), of(known.fetched()), known.now());
  }

  private Question of(Question question) {
    return switch (question) {
      case LiveNow _, Clients _, WhoWasThere _ -> question;
      case NoRecording(Person who) -> new NoRecording(of(who));
      case NoVideo(Person viewer, Person publisher, var at) ->
          new NoVideo(of(viewer), of(publisher), at);
      case CannotPublish(Person who) -> new CannotPublish(of(who));
      case Dropped(var who) -> new Dropped(who.map(this::of));
      case AllOrOne(Person who, var from, var to) -> new AllOrOne(of(who), from, to);
    };
  }

  private Person of(Person person) {
    return switch (person) {
      case Person.User(String id) -> new Person.User(of(Sensitive.USER, id));
      case Person.OneParticipant _ -> person;
    };
  }

  private String of(Sensitive kind, String value) {
    return value.isEmpty()
        ? value
        : hidden.contains(kind)
            ? names.computeIfAbsent(value, one -> pseudonyms.of(kind, one))
            : SecretValues.without(value);
  }

  private Property of(Property property, Optional<Sensitive> above) {
    Optional<Sensitive> kind = Sensitive.of(property.name(), above);
    return new Property(
        above.isPresent() ? net.of(property.name()) : property.name(),
        above.isPresent() ? net.of(property.path()) : property.path(),
        property.field(),
        value(property, kind),
        property.children().stream().map(child -> of(child, kind)).toList());
  }

  private Value value(Property property, Optional<Sensitive> kind) {
    return switch (property.value()) {
      case Value.Members(), Value.Elements(), Value.Null(), Value.Absent(_) -> property.value();
      case Value value when kind.isPresent() -> new Value.Text(of(kind.get(), value.raw()));
      case Value.Text(String text) when !isOfAws(property) -> new Value.Text(net.of(text));
      case Value value -> value;
    };
  }

  /** The name of an event is AWS's, the name of a stage is not. */
  private static boolean isOfAws(Property property) {
    return property.field().standing() == Field.Standing.KNOWN
        && (OF_AWS.matcher(property.name()).matches()
            || (property.name().equals("name") && property.path().startsWith("events[")));
  }
}
