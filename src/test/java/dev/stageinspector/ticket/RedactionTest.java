package dev.stageinspector.ticket;

import static dev.stageinspector.ticket.Matters.quoted;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stageinspector.Chance;
import dev.stageinspector.aws.failure.Reason;
import dev.stageinspector.diagnosis.NoVideo;
import dev.stageinspector.diagnosis.Person;
import dev.stageinspector.ivs.ProfileChoice;
import dev.stageinspector.ivs.Request;
import dev.stageinspector.ivs.StageQuery;
import dev.stageinspector.ivs.failure.Failure;
import dev.stageinspector.sessions.EventJson;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RedactionTest {

  private static final String LETTERS =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

  private static List<String> outputs(About about, Set<Sensitive> hidden, long seed) {
    Ticket ticket = Ticket.of(about, ZoneOffset.UTC, hidden, new Pseudonyms(new Random(seed)));
    return List.of(TicketText.markdown(ticket), TicketText.plain(ticket), TicketText.html(ticket));
  }

  @Test
  void aFailedLookUpIsRedacted() {
    String secret = "AKIAIOSFODNN7EXAMPLQ";
    FailedLookup failed =
        new FailedLookup(
            Matters.STAGE,
            Matters.failure(
                "Not " + secret + " of 123456789012.",
                Optional.of("Code " + secret),
                Optional.of("bad00bad-1")));

    for (String output : outputs(failed, EnumSet.allOf(Sensitive.class), 1)) {
      assertThat(output)
          .contains("stage/fK3mT9wQzR4v", "bad00bad-1", "account-", "(secret removed)")
          .doesNotContain("123456789012", secret);
    }
    assertThat(outputs(failed, Sensitive.byDefault(), 1))
        .allMatch(one -> one.contains("123456789012") && !one.contains(secret));
  }

  @Test
  void aProfileThatAFailureNamesIsHidden() {
    StageQuery query = new StageQuery(Matters.STAGE.arn(), new ProfileChoice.Shared("look-up"));
    FailedLookup failed =
        new FailedLookup(
            query,
            Failure.beforeCall(
                Request.getStage(query), Reason.of(Reason.Kind.SIGN_IN_NEEDED, "Expired.")));

    for (About about : List.of(failed, new Matters().onlyStage().with(failed))) {
      assertThat(outputs(about, Sensitive.byDefault(), 1))
          .allMatch(one -> one.contains("profile-") && !one.contains("“look-up”"));
      assertThat(outputs(about, EnumSet.noneOf(Sensitive.class), 1))
          .allMatch(one -> one.contains("“look-up”"));
    }
    assertThat(outputs(failed, Sensitive.byDefault(), 1))
        .as("an ordinary word outside of a failure stays")
        .allMatch(one -> one.toLowerCase(Locale.ROOT).contains("look-up of stage"));
  }

  @Test
  void aProfileThatACommandNamesIsHidden() {
    Matter matter =
        new Matters()
            .participant("p1", "host", "10:30:00 JOINED", "10:30:01 PUBLISH_STARTED")
            .participant("v1", "guest", "10:00:10 JOINED", "10:00:50 LEFT")
            .asked(
                new NoVideo(new Person.User("guest"), new Person.User("host"), Optional.empty()));
    String command = "--region us-east-1 --profile ";

    assertThat(redacted(matter))
        .allMatch(one -> one.contains(command + "profile-") && !one.contains("acme-customer"));
    assertThat(RedactedAnswer.markdown(matter.asked().orElseThrow()))
        .contains(command + "profile-")
        .doesNotContain("acme-customer");
    assertThat(outputs(matter, EnumSet.noneOf(Sensitive.class), 1))
        .allMatch(one -> one.contains(command + "acme-customer"));
  }

  private static List<String> redacted(Matter matter) {
    return outputs(matter, Sensitive.byDefault(), 1);
  }

  /** A value that stands nowhere by chance. */
  private static String value(Chance chance) {
    return chance.oneOf("", "é", "user ", "a.b+", "\"x\" ", "<i>", "|`", "1/")
        + "q"
        + chance.text(LETTERS, 8, 14)
        + chance.oneOf("", "@example.com", " Ltd. & Co", "'s", "%", "\\");
  }

  private record Planted(
      Matter matter, List<String> users, List<String> values, List<String> buckets) {

    Stream<String> all() {
      return Stream.of(users, values, buckets).flatMap(List::stream);
    }
  }

  /** A call with every kind of value in every place that has one. */
  private static Planted planted(Chance chance) {
    List<String> users = IntStream.range(0, 3).mapToObj(_ -> value(chance)).toList();
    List<String> values = IntStream.range(0, 5).mapToObj(_ -> value(chance)).toList();
    List<String> buckets = List.of("bucket-" + chance.text("abcdefgh0123456789", 9, 12));
    String json =
        "{\"mail\": " + quoted(values.get(2)) + ", \"of\": {\"id\": " + quoted(users.get(1)) + "}}";
    String attributes =
        "{\"role\": %s, \"profile\": %s, \"who\": %s}"
            .formatted(quoted(values.get(1)), quoted(json), quoted(users.getFirst()));
    String token =
        "{\"userId\": %s, \"capabilities\": [\"PUBLISH\"], \"attributes\": %s}"
            .formatted(quoted(users.getFirst()), attributes);
    Matters made =
        new Matters()
            .stage(
                "\"name\": %s, \"tags\": {\"team\": %s}, \"tomorrow\": {\"note\": %s}"
                    .formatted(
                        quoted("The hall of " + users.get(1) + "!"),
                        quoted(values.getFirst()),
                        quoted("{\"by\": " + quoted(users.get(2)) + "}")))
            .participant("p1", users.getFirst(), "10:00:10 JOINED", "10:01:00 PUBLISH_STARTED")
            .participant("v1", users.get(1), "10:02:00 JOINED", "10:02:05 SUBSCRIBE_ERROR p1 X")
            .participant("v2", users.get(2), "10:02:00 JOINED", "10:02:09 SUBSCRIBE_STARTED p1")
            .details(
                "p1",
                "\"userId\": %s, \"attributes\": %s, \"ispName\": %s, \"recordingS3BucketName\": %s"
                    .formatted(
                        quoted(users.getFirst()),
                        attributes,
                        quoted(values.get(3)),
                        quoted(buckets.getFirst())))
            .events(
                "p1",
                EventJson.of("p1", "10:01:00 PUBLISH_STARTED")
                    + ", {\"eventTime\": \"%s\", \"name\": \"TOKEN_EXCHANGED\", \"previousToken\": %s, \"newToken\": %s}"
                        .formatted(EventJson.iso("10:03:00"), token, token))
            .failed(
                Matters.SESSION.participants(users.get(2)),
                Matters.failure(
                    "No such user: " + users.get(2),
                    chance.oneOf(Optional.empty(), Optional.of("Not " + users.get(1))),
                    Optional.of("bad00bad-1")));
    Person viewer = chance.oneOf(new Person.User(users.get(1)), new Person.OneParticipant("v1"));
    return new Planted(
        chance.oneOf(true, false)
            ? made.all()
            : made.asked(new NoVideo(viewer, new Person.User(users.getFirst()), Optional.empty())),
        users,
        values,
        buckets);
  }

  static IntStream seeds() {
    return IntStream.range(0, 80);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void noOriginalIsLeftInAnyForm(long seed) {
    Planted planted = planted(new Chance(seed));

    for (String output : redacted(planted.matter())) {
      planted
          .all()
          .forEach(value ->
              assertThat(output)
                  .doesNotContain(
                      value,
                      quoted(value),
                      URLEncoder.encode(value, StandardCharsets.UTF_8),
                      value.replace("&", "&amp;").replace("<", "&lt;"),
                      core(value)));
    }
  }

  /** What no escape changes. */
  private static String core(String value) {
    return value.replaceAll("^.*?(q\\w+|bucket-\\w+).*$", "$1");
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void pseudonymsAreABijection(long seed) {
    Planted planted = planted(new Chance(seed));
    Pseudonyms names = new Pseudonyms(new Random(seed));
    Ticket.of(planted.matter(), ZoneOffset.UTC, EnumSet.allOf(Sensitive.class), names);

    List<String> originals = planted.all().distinct().toList();
    List<String> pseudonyms = originals.stream().map(one -> names.of(Sensitive.TAG, one)).toList();
    assertThat(pseudonyms).doesNotHaveDuplicates().doesNotContainAnyElementsOf(originals);
    assertThat(originals.stream().map(one -> names.of(Sensitive.USER, one)).toList())
        .isEqualTo(pseudonyms);
    assertThat(planted.users())
        .allMatch(user -> names.of(Sensitive.TAG, user).matches("User [2-9A-Z]{4}"));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void thousandsOfPseudonymsDiffer(long seed) {
    Pseudonyms names = new Pseudonyms(new Random(seed));
    names.avoid("User 2222");

    assertThat(IntStream.range(0, 2000).mapToObj(i -> names.of(Sensitive.USER, "u" + i)).toList())
        .doesNotHaveDuplicates()
        .doesNotContain("User 2222");
  }

  @Test
  void oneUserHasOnePseudonymInOneTicketAndAnotherInTheNext() {
    Matter matter = planted(new Chance(5)).matter();
    Pattern user = Pattern.compile("User [2-9A-Z]{4}");
    List<String> once =
        user.matcher(redacted(matter).getFirst())
            .results()
            .map(one -> one.group())
            .distinct()
            .toList();
    List<String> again =
        user.matcher(outputs(matter, Sensitive.byDefault(), 2).getFirst())
            .results()
            .map(one -> one.group())
            .distinct()
            .toList();

    assertThat(once).hasSizeBetween(2, 3).doesNotContainAnyElementsOf(again);
    assertThat(again).hasSameSizeAs(once);
  }

  /** Users can be called anything: the words of a ticket stay. */
  @ParameterizedTest
  @ValueSource(strings = {"1", "a", "user", "User", "joined", "Name", "stage", "AWS", "CET", "p1"})
  void userWithAnOrdinaryNameSpoilsNoWords(String id) {
    Matters call =
        new Matters()
            .participant("p1", id, "10:00:10 JOINED", "10:01:00 PUBLISH_STARTED")
            .participant("v1", "ben", "10:02:00 JOINED", "10:02:05 SUBSCRIBE_STARTED p1");
    List<String> ticket = redacted(call.all());
    String other =
        redacted(
                new Matters()
                    .participant("p1", "zoe", "10:00:10 JOINED", "10:01:00 PUBLISH_STARTED")
                    .participant("v1", "ben", "10:02:00 JOINED", "10:02:05 SUBSCRIBE_STARTED p1")
                    .all())
            .getFirst();

    assertThat(ticket.getFirst().replaceAll("User [2-9A-Z]{4}", "User"))
        .isEqualTo(other.replaceAll("User [2-9A-Z]{4}", "User"));
  }

  /** A stage can be named after a user; what is only a part of a word is somebody else. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          anna's talk          | USER's talk
          talk of anna         | talk of USER
          annabel and Joanna   | annabel and Joanna
          x?user%3Danna%26y    | x?user%3DUSER%26y
          by\\nanna\\n         | by\\nUSER\\n
          anna_anna-anna       | USER_USER-USER
          """)
  void userInANameIsHidden(String name, String without) {
    String ticket =
        redacted(
                new Matters()
                    .stage("\"name\": " + quoted(name))
                    .participant("p1", "anna", "10:00:10 JOINED")
                    .all())
            .get(1);
    String said = ticket.lines().filter(one -> one.startsWith("Name: ")).findFirst().orElseThrow();

    assertThat(said.replaceAll("User [2-9A-Z]{4}", "USER")).isEqualTo("Name: " + without);
  }

  @Test
  void accountStaysUnlessItIsHiddenEverywhere() {
    Matter matter =
        new Matters()
            .stage("\"name\": \"of 123456789012\", \"other\": \"arn%3Aaws%3A123456789012%3Ax\"")
            .participant("p1", "anna", "10:00:10 JOINED")
            .details("p1", "\"userId\": \"anna\", \"recordingS3Prefix\": \"123456789012/x/y\"")
            .all();

    assertThat(redacted(matter))
        .allMatch(one -> one.contains("arn:aws:ivs:us-east-1:123456789012:stage/fK3mT9wQzR4v"));
    assertThat(outputs(matter, EnumSet.allOf(Sensitive.class), 1))
        .noneMatch(one -> one.contains("123456789012"))
        .allMatch(one -> one.contains(":stage/fK3mT9wQzR4v") && one.contains("account-"));
  }

  @ParameterizedTest
  @EnumSource(Sensitive.class)
  void whatIsShownIsThatKindAlone(Sensitive kind) {
    Chance chance = new Chance(7);
    Planted planted = planted(chance);
    Set<Sensitive> hidden = EnumSet.allOf(Sensitive.class);
    hidden.remove(kind);
    String ticket = outputs(planted.matter(), hidden, 1).get(1);

    assertThat(planted.users().stream().anyMatch(ticket::contains))
        .isEqualTo(kind == Sensitive.USER);
    assertThat(ticket.contains(planted.values().getFirst())).isEqualTo(kind == Sensitive.TAG);
    assertThat(ticket.contains("123456789012")).isEqualTo(kind == Sensitive.ACCOUNT);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void noPlantedSecretIsInAnyOutputEvenIfNothingIsHidden(long seed) {
    Chance chance = new Chance(seed);
    String secret =
        chance.oneOf(
            "eyJhbGciOiJLTVMiLCJ0eXAiOiJKV1QifQ.eyJleHAiOjE3ODB9." + chance.text(LETTERS, 60, 90),
            "sk_us-west-2_"
                + chance.text(LETTERS, 12, 12)
                + "_"
                + chance.text(LETTERS, 20, 30)
                + "7",
            "AKIA" + chance.text("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567", 16, 16),
            "aB3" + chance.text(LETTERS, 37, 37));
    byte[] bytes = secret.getBytes(StandardCharsets.UTF_8);
    String base64 = Base64.getEncoder().encodeToString(bytes);
    String lines = secret.replaceAll("(.{9})", "$1\n");
    List<String> forms =
        List.of(secret, base64, URLEncoder.encode(base64, StandardCharsets.UTF_8), lines);
    String form = "of " + chance.oneOf(forms.toArray(String[]::new)) + " x";
    Matter matter =
        new Matters()
            .stage(
                "\"name\": %s, \"tags\": {\"a\": %s, %s: \"b\"}, \"new\": [%s]"
                    .formatted(quoted(form), quoted(form), quoted(form), quoted(form)))
            .participant("p1", form, "10:00:10 JOINED", "10:01:00 PUBLISH_STARTED")
            .participant("v1", "b", "10:02:00 JOINED", "10:02:05 SUBSCRIBE_ERROR p1 X")
            .details(
                "p1",
                "\"userId\": %s, \"attributes\": {\"t\": %s}".formatted(quoted(form), quoted(form)))
            .failed(
                Matters.SESSION.events("v2"),
                Matters.failure(
                    form,
                    chance.oneOf(Optional.empty(), Optional.of(form)),
                    Optional.of("bad00bad-1")))
            .all();

    for (Set<Sensitive> hidden : List.of(Set.<Sensitive>of(), Sensitive.byDefault())) {
      for (String output : outputs(matter, hidden, 1)) {
        assertThat(output).doesNotContain(forms);
        assertThat(!hidden.isEmpty() || output.contains("(secret removed)")).isTrue();
        assertThat(output.replaceAll("\\s|\\\\n", ""))
            .doesNotContain(secret, base64, secret.substring(6, secret.length() - 6));
      }
    }
  }
}
