package dev.stageinspector.ivs.failure;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What AWS says kept a call from being allowed: "with an explicit deny in a service control policy"
 * or "because no session policy allows the ... action" (documentation of IAM, "Troubleshoot access
 * denied error messages").
 *
 * @param explicit whether a policy forbids the call; else one does not allow it
 * @param source which kind of policy; empty if an explicit deny does not tell
 * @param permission the action, if that is told
 * @param caller the account that the credentials belong to, if that is told
 */
record Denial(
    boolean explicit,
    Optional<Source> source,
    Optional<String> permission,
    Optional<String> caller) {

  /** The kinds of policies, as AWS calls them in these messages. */
  enum Source {
    IDENTITY("identity-based policy"),
    RESOURCE("resource-based policy"),
    BOUNDARY("permissions boundary"),
    SESSION("session policy"),
    SERVICE_CONTROL("service control policy"),
    RESOURCE_CONTROL("resource control policy"),
    VPC_ENDPOINT("VPC endpoint policy"),
    ROLE_TRUST("role trust policy");

    private final String words;

    Source(String words) {
      this.words = words;
    }

    private static Optional<Source> in(String text) {
      for (Source source : values()) {
        if (text.regionMatches(true, 0, source.words, 0, source.words.length())) {
          return Optional.of(source);
        }
      }
      return Optional.empty();
    }
  }

  private static final Pattern EXPLICIT =
      Pattern.compile("(?i)\\bwith an explicit deny\\b(?: in (?:an?|the) (.+))?");
  private static final Pattern IMPLICIT = Pattern.compile("(?i)\\bbecause no (.+?) allows? ");
  private static final Pattern PERMISSION =
      Pattern.compile("(?i)\\bto perform: ([a-z0-9-]+:[a-z0-9]+)");
  private static final Pattern CALLER =
      Pattern.compile("\\bUser: arn:[a-z-]+:(?:iam|sts)::([0-9]{12}):");

  /** Reads what AWS said; empty where that names no policy. */
  static Optional<Denial> in(String reason) {
    String said = reason.replaceAll("\\s+", " ");
    Matcher explicit = EXPLICIT.matcher(said);
    if (explicit.find()) {
      return Optional.of(
          of(true, Optional.ofNullable(explicit.group(1)).flatMap(Source::in), said));
    }
    return IMPLICIT
        .matcher(said)
        .results()
        .flatMap(found -> Source.in(found.group(1)).stream())
        .findFirst()
        .map(source -> of(false, Optional.of(source), said));
  }

  private static Denial of(boolean explicit, Optional<Source> source, String said) {
    return new Denial(explicit, source, group(PERMISSION, said), group(CALLER, said));
  }

  private static Optional<String> group(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
  }

  /** Whether a policy for the caller that allows the action is all that is missing. */
  boolean isLiftedByAllowing() {
    return !explicit && source.equals(Optional.of(Source.IDENTITY));
  }

  /**
   * What denies the call and who can lift that, in sentences.
   *
   * @param usual the action, where AWS does not name it
   * @param owner the account of what was asked for, in words
   */
  String advice(String usual, String owner) {
    String action = permission.orElse(usual);
    String policy = source.map(one -> one.words).orElse("policy");
    return (explicit
            ? "An explicit deny in "
                + (source.equals(Optional.of(Source.IDENTITY)) ? "an " : "a ")
                + policy
                + " blocks "
                + action
                + ". Another policy that allows it doesn't help. "
            : "No " + policy + " allows " + action + ". ")
        + source.map(one -> who(one, owner)).orElseGet(this::finder)
        + ", or choose another profile.";
  }

  private String who(Source kind, String owner) {
    return switch (kind) {
      case IDENTITY -> administrator() + " to change the policies of the user or role";
      case RESOURCE ->
          explicit
              ? "Ask an administrator of " + owner + " to change it"
              : "Credentials of another account need one: ask an administrator of "
                  + owner
                  + " for a role in that account";
      case BOUNDARY -> administrator() + " to change the permissions boundary of the user or role";
      case SESSION ->
          "Ask whoever issues these temporary credentials to change their session policy";
      case SERVICE_CONTROL, RESOURCE_CONTROL ->
          "Ask an administrator of the AWS organization (management account) to change the policy";
      case VPC_ENDPOINT ->
          "Ask whoever manages the VPC endpoint to change its policy, use another network";
      case ROLE_TRUST -> "Ask an administrator of the role's account to change its trust policy";
    };
  }

  private String finder() {
    return administrator()
        + " to find it: it may be in a policy of the user or role, a permissions boundary, a"
        + " session policy, or a policy of the AWS organization";
  }

  private String administrator() {
    return "Ask an administrator of "
        + caller.map(account -> "account " + account).orElse("the credentials' account");
  }
}
