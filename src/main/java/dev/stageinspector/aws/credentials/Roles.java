package dev.stageinspector.aws.credentials;

import dev.stageinspector.aws.AwsCall;
import dev.stageinspector.aws.AwsClients;
import dev.stageinspector.aws.ProfileScope;
import dev.stageinspector.aws.failure.AccessException;
import dev.stageinspector.aws.failure.Reason;
import dev.stageinspector.aws.profiles.ProfileRole;
import dev.stageinspector.aws.profiles.Prompts;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.services.sts.StsClient;

/**
 * Assumes the roles of a chain, one with the credentials of the other. A code of an MFA device is
 * asked for once in a chain: with lasting keys it opens a session (GetSessionToken) that serves all
 * roles of the same source, with others it goes with the first role. STS takes a code of the
 * caller's own device only, and a role has none, so no later one can take a code.
 */
final class Roles {

  private final AwsClients clients;
  private final Prompts prompts;
  private final CredentialCache roles;
  private final CredentialCache sessions;

  /** Sources that are not allowed to open a session. */
  private final Set<Object> withoutSession = new HashSet<>();

  Roles(AwsClients clients, Prompts prompts, CredentialCache roles, CredentialCache sessions) {
    this.clients = clients;
    this.prompts = prompts;
    this.roles = roles;
    this.sessions = sessions;
  }

  private record Key(Object base, String place, List<Role> roles) {}

  private record SessionKey(Object base, String place, String device) {}

  /** What the first role is assumed with, and the device whose code has yet to be shown. */
  private record Start(AwsCredentials credentials, Optional<String> device) {}

  /**
   * The credentials of the last role.
   *
   * @param baseKey what tells the base from others
   * @param base gives the first credentials, if they are needed
   */
  AwsCredentials assumed(
      RoleChain chain, Object baseKey, CredentialCache.Origin base, ProfileScope scope)
      throws AccessException, InterruptedException {
    return new ChainResolution(chain.roles(), chain.device(), baseKey, base, scope).assumed();
  }

  /** One way along a chain. */
  private final class ChainResolution {

    private final List<Role> chain;
    private final Optional<String> device;
    private final Object baseKey;
    private final CredentialCache.Origin base;
    private final ProfileScope scope;
    private final String place;

    ChainResolution(
        List<Role> chain,
        Optional<String> device,
        Object baseKey,
        CredentialCache.Origin base,
        ProfileScope scope)
        throws AccessException {
      this.chain = chain;
      this.device = device;
      this.baseKey = baseKey;
      this.base = base;
      this.scope = scope;
      this.place = clients.place(scope);
    }

    AwsCredentials assumed() throws AccessException, InterruptedException {
      return assumed(chain.size());
    }

    /** What the first so many roles lead to. */
    private AwsCredentials assumed(int count) throws AccessException, InterruptedException {
      Role role = chain.get(count - 1);
      return roles.get(
          new Key(baseKey, place, chain.subList(0, count)),
          () -> {
            Start before = count == 1 ? start() : new Start(assumed(count - 1), Optional.empty());
            return assume(role, before);
          });
    }

    private Start start() throws AccessException, InterruptedException {
      AwsCredentials first = base.get();
      if (device.isEmpty()
          || first instanceof AwsSessionCredentials
          || withoutSession.contains(baseKey)) {
        return new Start(first, device);
      }
      try {
        AwsCredentials session =
            sessions.get(
                new SessionKey(baseKey, place, device.get()), () -> session(first, device.get()));
        return new Start(session, Optional.empty());
      } catch (AccessException e) {
        if (!isDenied(e)) {
          throw e;
        }
        withoutSession.add(baseKey);
        return new Start(first, device);
      }
    }

    private AwsCredentials session(AwsCredentials first, String serial)
        throws AccessException, InterruptedException {
      String code = code(serial);
      return withCode(
          serial,
          "a session with the code of " + serial,
          () -> {
            try (StsClient sts = clients.stsOnce(scope, first)) {
              return StsKeys.of(
                  sts.getSessionToken(request -> request.serialNumber(serial).tokenCode(code))
                      .credentials(),
                  first.accountId());
            }
          });
    }

    private AwsCredentials assume(Role role, Start before)
        throws AccessException, InterruptedException {
      Optional<String> serial = before.device();
      String code = serial.isPresent() ? code(serial.get()) : null;
      try {
        return withCode(
            serial.orElse(""),
            "the role " + role.arn(),
            () -> {
              try (StsClient sts =
                  code == null
                      ? clients.sts(scope, before.credentials())
                      : clients.stsOnce(scope, before.credentials())) {
                return StsKeys.of(
                    sts.assumeRole(request ->
                            request
                                .roleArn(role.arn())
                                .roleSessionName(role.session())
                                .externalId(role.externalId().orElse(null))
                                .durationSeconds(role.seconds().orElse(null))
                                .serialNumber(serial.orElse(null))
                                .tokenCode(code))
                        .credentials(),
                    ProfileRole.account(role.arn()));
              }
            });
      } catch (AccessException e) {
        if (device.isPresent() && isUnknown(e)) {
          sessions.remove(new SessionKey(baseKey, place, device.get()));
        }
        throw e;
      }
    }

    private String code(String serial) throws AccessException, InterruptedException {
      Optional<String> again =
          withoutSession.contains(baseKey)
              ? Optional.of("The code is only for this role: sessions are not allowed.")
              : Optional.empty();
      Optional<String> code =
          prompts.mfaCode(new Prompts.MfaQuestion(chain.getLast().arn(), serial, again));
      if (code.isEmpty()) {
        throw new AccessException(
            Reason.Kind.NO_MFA_CODE, "No code of " + serial + " was entered.");
      }
      if (!Prompts.isMfaCode(code.get())) {
        throw new AccessException(
            Reason.Kind.NO_MFA_CODE, "A code of " + serial + " has six digits.");
      }
      return code.get();
    }
  }

  /** Makes a call; where it was made with a code, a refusal of the code is told from others. */
  private static AwsCredentials withCode(
      String serial, String step, AwsCall.Call<AwsCredentials> call)
      throws AccessException, InterruptedException {
    try {
      return AwsCall.of(step, call);
    } catch (AccessException e) {
      if (!serial.isEmpty()
          && e.reason() instanceof Reason.AwsRefusal refused
          && refused.said().toLowerCase(Locale.ROOT).contains("multifactorauthentication")) {
        throw new AccessException(
            refused.as(Reason.Kind.WRONG_MFA_CODE, "the code of " + serial), e);
      }
      throw e;
    }
  }

  /** Whether policies do not allow it. */
  private static boolean isDenied(AccessException e) {
    return e.reason() instanceof Reason.AwsRefusal refused
        && refused.kind() == Reason.Kind.CREDENTIALS_REFUSED
        && refused.code().startsWith("AccessDenied");
  }

  /** Whether what the call was signed with is not valid any more. */
  private static boolean isUnknown(AccessException e) {
    return e.reason() instanceof Reason.AwsRefusal refused
        && (refused.code().startsWith("ExpiredToken")
            || refused.code().startsWith("InvalidClientTokenId"));
  }
}
