package dev.stageinspector.ui;

import dev.stageinspector.aws.failure.Reason;
import dev.stageinspector.ivs.Answer;
import dev.stageinspector.ivs.ArnReading;
import dev.stageinspector.ivs.Ivs;
import dev.stageinspector.ivs.ProfileChoice;
import dev.stageinspector.ivs.Request;
import dev.stageinspector.ivs.StageArn;
import dev.stageinspector.ivs.StageQuery;
import dev.stageinspector.ivs.failure.Failure;
import dev.stageinspector.ivs.failure.LookupException;
import dev.stageinspector.property.MalformedJsonException;
import dev.stageinspector.property.PropertyReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Answers and failures without a service. */
public final class AnswerSamples {

  public static final StageQuery TOWN_HALL =
      query("arn:aws:ivs:us-east-1:123456789012:stage/fK3mT9wQzR4v", new ProfileChoice.Demo());
  public static final StageQuery REHEARSAL =
      query("arn:aws:ivs:us-east-1:123456789012:stage/Jd7XnP2sLbYc", new ProfileChoice.Demo());
  public static final Instant THEN = Instant.parse("2026-04-08T10:11:12.345Z");

  private AnswerSamples() {}

  static StageQuery query(String arn, ProfileChoice profile) {
    if (StageArn.parse(arn) instanceof ArnReading.Understood understood) {
      return new StageQuery(understood.arn(), profile);
    }
    throw new IllegalArgumentException(arn);
  }

  /** An answer about a stage with this body. */
  public static Answer of(StageQuery query, String body) {
    return of(Request.getStage(query), body);
  }

  /** An answer with this body. */
  public static Answer of(Request request, String body) {
    try {
      return new Answer(
          request,
          PropertyReader.read(body, request.operation().catalogue()),
          body,
          Optional.of("5d1f0f3e-8a0b-4c7e-9c55-0d2f3a4b5c6d"),
          THEN,
          Duration.ofMillis(87),
          URI.create("https://ivsrealtime." + request.region() + ".amazonaws.com"));
    } catch (MalformedJsonException e) {
      throw new IllegalArgumentException(e);
    }
  }

  /** The answer of one of the demo account's stages. */
  static Answer sample(String name) {
    String body = body(name);
    String arn = body.replaceAll("(?s).*?\"arn\": \"([^\"]*)\".*", "$1");
    return of(query(arn, new ProfileChoice.Demo()), body);
  }

  public static String body(String name) {
    try (InputStream in =
        AnswerSamples.class.getResourceAsStream("/dev/stageinspector/demo/" + name + ".json")) {
      if (in == null) {
        throw new IllegalArgumentException(name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Answers every stage with the same body. */
  public static Ivs always(String body) {
    return request -> of(request.query(), body);
  }

  public static LookupException failure(StageQuery query, Reason.Kind kind, String reason) {
    return new LookupException(
        Failure.beforeCall(Request.getStage(query), Reason.of(kind, reason)),
        new IOException("for the test"));
  }
}
