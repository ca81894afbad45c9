package dev.stageinspector.aws.credentials;

import java.util.Optional;

/** Where credentials may come from outside of the files, if a profile says so. */
enum AmbientSource {
  /** The variables AWS_ACCESS_KEY_ID and so on. */
  ENVIRONMENT,
  /** The role of the EC2 instance that the program runs on. */
  EC2_INSTANCE,
  /** The role of the container that the program runs in. */
  CONTAINER;

  /** What a value of {@code credential_source} means; case counts, as for the AWS CLI. */
  static Optional<AmbientSource> of(String name) {
    return switch (name) {
      case "Environment" -> Optional.of(ENVIRONMENT);
      case "Ec2InstanceMetadata" -> Optional.of(EC2_INSTANCE);
      case "EcsContainer" -> Optional.of(CONTAINER);
      default -> Optional.empty();
    };
  }
}
