package dev.stageinspector.aws.credentials;

import dev.stageinspector.aws.AwsCall;
import dev.stageinspector.aws.AwsClients;
import dev.stageinspector.aws.ProfileScope;
import dev.stageinspector.aws.failure.AccessException;
import dev.stageinspector.aws.failure.Reason;
import dev.stageinspector.aws.profiles.AccessKeys;
import dev.stageinspector.aws.profiles.Profile;
import dev.stageinspector.aws.sso.SsoTarget;
import dev.stageinspector.aws.sso.SsoTokens;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.services.sso.SsoClient;
import software.amazon.awssdk.services.sso.model.RoleCredentials;

/** A role that IAM Identity Center gives to somebody who has signed in. */
final class SsoRole {

  private final AwsClients clients;
  private final SsoTokens tokens;

  SsoRole(AwsClients clients, SsoTokens tokens) {
    this.clients = clients;
    this.tokens = tokens;
  }

  /** The credentials of the account and role of a profile. */
  AwsCredentials credentials(Profile profile, ProfileScope scope)
      throws AccessException, InterruptedException {
    SsoTarget target = SsoTarget.of(scope.profiles(), profile);
    String account = SsoTarget.require(scope.profiles(), profile, "sso_account_id");
    String role = SsoTarget.require(scope.profiles(), profile, "sso_role_name");
    String token = tokens.access(profile, scope);
    try {
      return AwsCall.of(
          "the role " + role + " in account " + account,
          () -> {
            try (SsoClient sso = clients.sso(scope, target.region())) {
              return keys(
                  sso.getRoleCredentials(
                          request -> request.accountId(account).roleName(role).accessToken(token))
                      .roleCredentials(),
                  account);
            }
          });
    } catch (AccessException e) {
      if (e.reason() instanceof Reason.AwsRefusal refused
          && refused.code().startsWith("Unauthorized")) {
        throw SsoTokens.refused(profile, refused.said());
      }
      throw e;
    }
  }

  private static AwsCredentials keys(@Nullable RoleCredentials answered, String account) {
    RoleCredentials given = AwsCall.present(answered);
    return new AccessKeys(
            AwsCall.present(given.accessKeyId()),
            AwsCall.present(given.secretAccessKey()),
            Optional.of(AwsCall.present(given.sessionToken())),
            Optional.of(Instant.ofEpochMilli(AwsCall.present(given.expiration()))),
            Optional.of(account))
        .credentials();
  }
}
