package dev.stageinspector.property;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stageinspector.Chance;
import dev.stageinspector.Generated;
import java.util.List;

class GeneratedComparisonTest {

  @Generated
  void orderIsNoDifference(Chance chance) throws Exception {
    RandomTree tree = new RandomTree(chance);

    assertThat(found(tree.json(), tree.json())).isEmpty();
    assertThat(found(tree.json(), tree.shuffled())).isEmpty();
  }

  @Generated
  void oneChangeGivesExactlyThatDifference(Chance chance) throws Exception {
    RandomTree.Change change = new RandomTree(chance).change();

    assertThat(found(change.before(), change.after())).containsExactly(change.expected());
    assertThat(found(change.after(), change.before())).containsExactly(change.mirrored());
  }

  /** Whatever differs: what was added on one side was removed on the other. */
  @Generated
  void theOtherWayRoundIsTheMirror(Chance chance) throws Exception {
    String one = new RandomTree(chance).json();
    String other = new RandomTree(chance).json();

    assertThat(found(other, one))
        .containsExactlyInAnyOrderElementsOf(
            ComparisonTest.compared(one, other)
                .mirrored()
                .root()
                .own()
                .map(RandomTree::words)
                .toList());
  }

  @Generated
  void anyJsonIsTheSameAsItself(Chance chance) throws Exception {
    String body = RandomJson.body(chance);

    assertThat(found(body, body)).isEmpty();
  }

  private static List<String> found(String before, String after) throws MalformedJsonException {
    return ComparisonTest.compared(before, after).root().own().map(RandomTree::words).toList();
  }
}
