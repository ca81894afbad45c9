package dev.stageinspector.demo;

import java.time.Duration;
import java.util.List;

/**
 * A sample stage and how GetStage responds to it.
 *
 * @param stage what the user is told about it
 * @param file the resource with its GetStage response, served byte for byte
 * @param treatment how GetStage treats it
 */
record SampleStage(DemoStage stage, String file, Treatment treatment) {

  /** How GetStage responds to a stage, which ListStages lists in any case. */
  sealed interface Treatment {

    /** It is answered at once. */
    record Answered() implements Treatment {}

    /** It is answered after a while. */
    record Delayed(Duration by) implements Treatment {}

    /** It is live for a part of each minute. */
    record Minutely() implements Treatment {}

    /** It is refused. */
    record Refused(Refusal refusal) implements Treatment {}
  }

  /** All sample stages, in the order that the user sees. */
  static final List<SampleStage> ALL =
      List.of(
          answered(
              "us-east-1",
              "fK3mT9wQzR4v",
              "friday-town-hall",
              "Live, with everything set: recording with thumbnails, tags and all four endpoints."),
          answered(
              "us-east-1",
              "Jd7XnP2sLbYc",
              "evening-rehearsal",
              "Idle, with recording off: the storage configuration is empty, the rest are"
                  + " defaults."),
          answered(
              "us-west-2",
              "a8VtGq5RwKhE",
              "pilot-2023",
              "An older stage that has an events and a WHIP endpoint only."),
          answered(
              "eu-west-1",
              "Zu4BxC9nMfSj",
              "tags-of-the-world",
              "50 tags in many scripts, some of them as long as allowed, some of them hostile."),
          answered(
              "eu-central-1",
              "pW6yHrD3kQaL",
              "fields-of-tomorrow",
              "An answer with fields and values that no client knows yet."),
          answered(
              "ap-northeast-1",
              "Tb2NvJ8gXsEm",
              "podcast-booth",
              "Live, recording the sound only, with short segments and merged reconnects."),
          answered(
              "ap-south-1",
              "c5RzKf7UqWdY",
              "silent-archive",
              "A storage configuration is set, yet nothing is recorded: the media type is NONE."),
          answered(
              "us-east-1",
              "Dg5SmP8kVrXq",
              "diagnosis-samples",
              "Live, with more verdicts to see; its storage configuration doesn't exist."),
          treated(
              "us-east-1",
              "Wm5KsV2yGtJc",
              MinuteSession.STAGE,
              "Goes live and ends in each minute: something to watch.",
              new Treatment.Minutely()),
          new SampleStage(
              new DemoStage(
                  arn("us-east-1", "q6UhXb3PdNkW"),
                  "",
                  "The least that the service may return: an ARN, without even a name."),
              "no-name.json",
              new Treatment.Answered()),
          treated(
              "ap-northeast-2",
              "e3QwYk6BnZrC",
              "seoul-studio",
              "Answers after four seconds: time to see the progress, and to cancel.",
              new Treatment.Delayed(Duration.ofSeconds(4))),
          refused(
              "us-east-1",
              "Mh9LpS4tVxGa",
              "board-meeting",
              "Access denied: the demo user may not read this stage.",
              denial("ivs:GetStage", arn("us-east-1", "Mh9LpS4tVxGa"))),
          refused(
              "us-east-1",
              "Xg8DjT5mHvPu",
              "trending-show",
              "Throttled: too many calls in this account and region.",
              Refusal.throttled("Rate exceeded")),
          refused(
              "us-west-2",
              "n7FsRc2KwLbQ",
              "brand-new-account",
              "Refused until AWS has verified the account.",
              Refusal.pendingVerification(
                  "Account " + DemoAccount.ACCOUNT_ID + " is pending verification.")),
          refused(
              "eu-west-1",
              "Vy4ZaM9eGtJx",
              "storm-in-the-rack",
              "The service fails each time with an internal error.",
              Refusal.internalServer("The service failed while it worked on the request.")));

  /** Whether it is in this region. */
  boolean isIn(String region) {
    return stage.arn().startsWith("arn:aws:ivs:" + region + ":");
  }

  /** The GetStage response as sent. */
  byte[] answer() {
    return DemoJson.resource(file);
  }

  private static SampleStage answered(String region, String id, String name, String shows) {
    return treated(region, id, name, shows, new Treatment.Answered());
  }

  private static SampleStage refused(
      String region, String id, String name, String shows, Refusal refusal) {
    return treated(region, id, name, shows, new Treatment.Refused(refusal));
  }

  /** The sentence in IAM's wording. Clients read the action and the resource from it. */
  static Refusal denial(String action, String arn) {
    return Refusal.accessDenied(
        "User: arn:aws:iam::"
            + DemoAccount.ACCOUNT_ID
            + ":user/demo is not authorized to perform: "
            + action
            + " on resource: "
            + arn
            + " because no identity-based policy allows the "
            + action
            + " action");
  }

  private static SampleStage treated(
      String region, String id, String name, String shows, Treatment treatment) {
    return new SampleStage(new DemoStage(arn(region, id), name, shows), name + ".json", treatment);
  }

  private static String arn(String region, String id) {
    return "arn:aws:ivs:" + region + ":" + DemoAccount.ACCOUNT_ID + ":stage/" + id;
  }
}
