package dev.stageinspector.diagnosis;

import dev.stageinspector.ivs.StageQuery;
import java.util.stream.Stream;

/**
 * Lines to copy into a POSIX shell that look into a bucket, or at what AWS needs to write to it.
 *
 * @param stage whose recordings are in it; a bucket is in the region of its stage
 * @param bucket its name as AWS sent it
 */
record BucketChecks(StageQuery stage, String bucket) {

  /** What can keep AWS from writing a recording. */
  String[] settings() {
    return Stream.of(
            "get-bucket-location",
            "get-bucket-ownership-controls",
            "get-bucket-encryption",
            "get-bucket-policy")
        .map(check -> aws("s3api", check, "--bucket", bucket))
        .toArray(String[]::new);
  }

  /** What is in the bucket below a prefix. */
  String list(String prefix) {
    return aws("s3", "ls", "s3://" + bucket + "/" + prefix, "--recursive");
  }

  private String aws(String... words) {
    return new ShellLines(stage).aws(words);
  }
}
