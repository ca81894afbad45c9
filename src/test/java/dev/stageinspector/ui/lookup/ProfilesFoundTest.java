package dev.stageinspector.ui.lookup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stageinspector.ivs.ProfileChoice;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ProfilesFoundTest {

  @Test
  void demoAccountIsNoProfile() {
    ProfilesFound found = ProfilesFound.of(List.of(new ProfileChoice.Demo()));

    assertThat(found.isNone()).isTrue();
    assertThat(found.words()).startsWith("No AWS profiles found.");
  }

  @Test
  void aFewAreNamedAndTheRestIsCounted() {
    List<ProfileChoice> offered =
        Stream.<ProfileChoice>concat(
                Stream.of(new ProfileChoice.Environment()),
                IntStream.range(0, 9).mapToObj(i -> new ProfileChoice.Shared("p" + i)))
            .toList();

    assertThat(ProfilesFound.of(offered).words())
        .endsWith(
            "AWS profiles found: p0, p1, p2, p3, and 5 more."
                + " The environment variables contain credentials.");
    assertThat(ProfilesFound.of(offered.subList(1, 3)).words())
        .endsWith("AWS profiles found: p0, p1.");
  }

  @Test
  void credentialsOfTheEnvironmentAreEnough() {
    ProfilesFound found = ProfilesFound.of(List.of(new ProfileChoice.Environment()));

    assertThat(found.isNone()).isFalse();
    assertThat(found.words())
        .isEqualTo(
            "Choose whose credentials to use. The environment variables contain credentials.");
  }
}
