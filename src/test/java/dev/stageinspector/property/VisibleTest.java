package dev.stageinspector.property;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stageinspector.Chance;
import dev.stageinspector.Generated;
import dev.stageinspector.property.Visible.Piece;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VisibleTest {

  private static final Pattern ESCAPE = Pattern.compile("\\\\u\\{?([0-9a-f]+)}?");

  @ParameterizedTest
  @ValueSource(
      ints = {
        0x00,
        0x07,
        0x08,
        0x09,
        0x0A,
        0x0D,
        0x1B,
        0x7F,
        0x85,
        0x9B, // control, ESC, CSI
        0x061C,
        0x200E,
        0x200F,
        0x202A,
        0x202B,
        0x202C,
        0x202D,
        0x202E, // direction
        0x2066,
        0x2067,
        0x2068,
        0x2069, // isolates
        0x2028,
        0x2029, // line ends
        0x00A0,
        0x1680,
        0x2003,
        0x202F,
        0x205F,
        0x3000, // spaces
        0x00AD,
        0x200B,
        0x200C,
        0x200D,
        0x2060,
        0x2064,
        0xFEFF, // no width
        0x034F,
        0x115F,
        0x1160,
        0x17B4,
        0x2800,
        0x3164,
        0xFFA0,
        0x1D159, // fillers
        0x180B,
        0x180E,
        0xFE00,
        0xFE0E,
        0xFE0F,
        0xE0100,
        0xE01EF, // variation selectors
        0xE0001,
        0xE0041,
        0xE007F, // tag characters
        0xFFF9,
        0xFFFE,
        0x0378,
        0xE000,
        0x10FFFD // annotation, no character, private
      })
  void aCharacterThatIsNotSeenIsEscaped(int character) {
    String hidden = Character.toString(character);
    String escape =
        character > 0xFFFF
            ? String.format("\\u{%x}", character)
            : String.format("\\u%04x", character);

    assertThat(Visible.shown("team" + hidden)).isEqualTo("team" + escape);
    assertThat(Visible.shown(hidden + "team")).isEqualTo(escape + "team");
    assertThat(Visible.shown("te" + hidden + "am")).isEqualTo("te" + escape + "am");
  }

  @Test
  void halfACharacterIsEscaped() {
    assertThat(Visible.shown("\ud83d")).isEqualTo("\\ud83d");
    assertThat(Visible.line("x\ude00\ud83d")).isEqualTo("x\\ude00\\ud83d");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "plain text, with \\ and \"quotes\"",
        "Größe naïve Ωmega Привет",
        "日本語 한국어 ไทย עברית العربية",
        "e\u0301", // a mark that is seen
        "👩‍⚕️ 👨‍👩‍👧‍👦 🏳️‍🌈 🧑🏽‍🦰 ❤️‍🔥 🏴‍☠️ 👁️‍🗨️", // emoji made of several
        "1️⃣ #️⃣ ☎️ ⌚︎ ©️", // emoji and text style
        "می‌خواهم نمی‌شود خانه‌ها", // Persian
        "می\u064f\u200cخواهم", // with a vowel sign before the non-joiner
        "क्‍ष क्‌ष র‍্যাব ශ්‍රී ന്‍ ರ‍್ಕ", // conjuncts and their parts
      })
  void whatIsWrittenWithJoinersStaysAsItIs(String text) {
    assertThat(Visible.shown(text)).isEqualTo(text);
    assertThat(Visible.pieces(text)).containsExactly(new Piece(text, 0, false));
  }

  /** Each text looks like the other one, and joins nothing that is not joined without. */
  @ParameterizedTest
  @CsvSource({
    "東京, 東\u200c京",
    "東京, 東\u200d京",
    "שלום, של\u200dום",
    "دار, د\u200cار", // dal is never joined to what follows
    "می, می\u200c",
    "می, \u200cمی",
    "می خ, می\u200c خ",
    "क, क\u200d",
    "कख, क\u200dख",
    "😀, 😀\u200d",
    "😀, 😀\ufe0f",
    "😀a, 😀\u200da",
    "👩‍⚕️, 👩‍\u200d⚕️",
    "❤️, ❤️\ufe0f",
    "1, 1\ufe0f",
    "a, a\ufe0f",
    "葛, 葛\udb40\udd00",
    "🏴, 🏴\udb40\udc67\udb40\udc62\udb40\udc7f",
    "가, 가\u3164",
  })
  void textsThatDifferInUnseenCharactersAreShownDifferently(String one, String other) {
    assertThat(Visible.shown(other)).isNotEqualTo(Visible.shown(one)).contains("\\u");
    assertThat(Visible.shown(one)).isEqualTo(one);
  }

  @ParameterizedTest
  @CsvSource({
    "' team', \\u0020team",
    "'team ', team\\u0020",
    "'  two teams  ', \\u0020\\u0020two teams\\u0020\\u0020",
    "'   ', \\u0020\\u0020\\u0020",
    "' \t a', \\u0020\\u0009\\u0020a",
    "'a \u202e', a \\u202e",
    "'a \u200b ', a \\u200b\\u0020",
  })
  void blanksAtTheEndsAreEscaped(String text, String shown) {
    assertThat(Visible.shown(text)).isEqualTo(shown);
  }

  @Test
  void blanksStayInPrintedText() {
    assertThat(Visible.line(" two  teams ")).isEqualTo(" two  teams ");
    assertThat(Visible.block("{\n    \"a\": 1\n} ")).isEqualTo("{\n    \"a\": 1\n} ");
  }

  @Test
  void escapesInARowAreOnePiece() {
    assertThat(Visible.pieces("a\u202e\u200b\n b"))
        .containsExactly(
            new Piece("a", 0, false),
            new Piece("\\u202e\\u200b\\u000a", 1, true),
            new Piece(" b", 4, false));
  }

  @Test
  void anEscapeIsMarkedSoThatItIsToldFromTheSameLetters() {
    assertThat(Visible.pieces("a\u202eb"))
        .containsExactly(
            new Piece("a", 0, false), new Piece("\\u202e", 1, true), new Piece("b", 2, false));
    assertThat(Visible.pieces("a\\u202eb")).containsExactly(new Piece("a\\u202eb", 0, false));
    assertThat(Visible.pieces("")).containsExactly(new Piece("", 0, false));
  }

  @Generated
  void thePiecesTellTheWholeText(Chance chance) {
    String text = RandomJson.text(chance);
    String told =
        Visible.pieces(text).stream()
            .map(piece -> piece.escape() ? unescaped(piece.text()) : piece.text())
            .collect(Collectors.joining());

    assertThat(told).isEqualTo(text);
    assertThat(Visible.pieces(text))
        .allSatisfy(piece ->
            assertThat(text.substring(piece.start()))
                .startsWith(piece.escape() ? unescaped(piece.text()) : piece.text()));
  }

  @Generated
  void nothingThatIsShownIsHidden(Chance chance) {
    String text = RandomJson.text(chance);

    assertThat(Visible.shown(Visible.shown(text))).isEqualTo(Visible.shown(text));
    assertThat(Visible.shown(text))
        .doesNotContainPattern("[\\p{Cc}\\p{Cs}\\p{Zl}\\p{Zp}\u202a-\u202e]");
  }

  private static String unescaped(String escape) {
    return ESCAPE
        .matcher(escape)
        .replaceAll(match ->
            Matcher.quoteReplacement(Character.toString(Integer.parseInt(match.group(1), 16))));
  }
}
