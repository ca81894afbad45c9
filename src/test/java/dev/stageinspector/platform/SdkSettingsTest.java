package dev.stageinspector.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkSystemSetting;
import software.amazon.awssdk.profiles.ProfileFileSystemSetting;
import software.amazon.awssdk.utils.SystemSetting;

class SdkSettingsTest {

  /** Read by what the program does not use: the SDK's own credentials, regions and HTTP clients. */
  private static final Set<String> NEVER_READ =
      Set.of(
          "aws.accessKeyId",
          "aws.accountId",
          "aws.containerAuthorizationToken",
          "aws.containerAuthorizationTokenFile",
          "aws.containerCredentialsFullUri",
          "aws.containerCredentialsPath",
          "aws.containerServiceEndpoint",
          "aws.disableEc2MetadataV1",
          "aws.disableS3ExpressAuth",
          "aws.ec2MetadataServiceEndpoint",
          "aws.ec2MetadataServiceEndpointMode",
          "aws.ec2MetadataServiceTimeout",
          "aws.region",
          "aws.roleArn",
          "aws.roleSessionName",
          "aws.s3UseUsEast1RegionalEndpoint",
          "aws.secretAccessKey",
          "aws.sessionToken",
          "aws.webIdentityTokenFile",
          "software.amazon.awssdk.http.async.service.impl",
          "software.amazon.awssdk.http.service.impl");

  /** Has no value that means none; where it would be read it is refused. */
  private static final String REFUSED = "aws.partitionsFile";

  @Test
  void everySettingThatTheSdkLooksForIsGivenToIt() {
    assertThat(
            Stream.<SystemSetting>concat(
                    Stream.of(SdkSystemSetting.values()),
                    Stream.of(ProfileFileSystemSetting.values()))
                .map(SystemSetting::property)
                .filter(property -> !NEVER_READ.contains(property) && !property.equals(REFUSED)))
        .containsExactlyInAnyOrderElementsOf(SdkSettings.FIXED.keySet());
  }
}
