package dev.stageinspector.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stageinspector.sessions.ErrorDictionary.Entry;
import dev.stageinspector.sessions.ErrorDictionary.Source;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ErrorDictionaryTest {

  @Test
  void everyEventCodeIsInIt() {
    assertThat(ErrorDictionary.all())
        .filteredOn(entry -> entry.source() == Source.EVENT)
        .extracting(Entry::code)
        .containsExactlyInAnyOrderElementsOf(ErrorCodes.known());
  }

  @Test
  void everyEntrySaysWhatItIsAndWhatToDo() {
    assertThat(ErrorDictionary.all())
        .allSatisfy(entry -> {
          assertThat(entry.meaning()).matches("[A-Z].*\\.");
          assertThat(entry.causes()).matches("[A-Z].*\\.");
          assertThat(entry.remedy()).matches("[A-Z].*\\.");
        })
        .doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @CsvSource({
    "1026, 1026, IOS",
    "token expired, 2, WEB",
    "stage_at_capacity, 6, WEB",
    "b_frame, B_FRAME_PRESENT, EVENT",
    "10, 10, WEB"
  })
  void isSearchedByWordsAndExactCodesComeFirst(String text, String code, Source source) {
    Entry first = ErrorDictionary.search(text).getFirst();

    assertThat(first.code()).isEqualTo(code);
    assertThat(first.source()).isEqualTo(source);
  }

  @Test
  void everythingIsFoundByNothing() {
    assertThat(ErrorDictionary.search("  ")).isEqualTo(ErrorDictionary.all());
    assertThat(ErrorDictionary.search("no such words")).isEmpty();
  }

  @Test
  void aTextIsACodeOnlyAsAWhole() {
    assertThat(ErrorDictionary.has(" quota_exceeded ")).isTrue();
    assertThat(ErrorDictionary.has("1024")).isTrue();
    assertThat(ErrorDictionary.has("quota")).isFalse();
    assertThat(ErrorDictionary.has("")).isFalse();
  }
}
