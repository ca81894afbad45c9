package dev.stageinspector.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class UserGroupsTest {

  @Test
  void groupsByUserInTheOrderOfTheFirstAndNobodySharesAnEmptyUserId() {
    SessionLog log =
        new Logs()
            .participant("1", "ann", "")
            .participant("2", "", "")
            .participant("3", "bob", "")
            .participant("4", "ann", "")
            .participant("5", "", "")
            .participant("6", "[1]", "")
            .log();

    assertThat(UserGroups.of(log.participants()))
        .extracting(
            group -> group.user() + group.participants().stream().map(Participant::id).toList())
        .containsExactly("ann[1, 4]", "(no user ID)[2]", "bob[3]", "(no user ID)[5]", "[1][6]");
  }
}
