package dev.stageinspector;

import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Makes values at random, the same ones for the same seed. */
public final class Chance {

  private final long seed;
  private final Random random;

  public Chance(long seed) {
    this.seed = seed;
    random = new Random(seed);
  }

  /** A number from {@code least} to {@code most}, both included. */
  public int between(int least, int most) {
    return random.nextInt(least, most + 1);
  }

  /** One of the values. */
  @SafeVarargs
  public final <T> T oneOf(T... values) {
    return values[random.nextInt(values.length)];
  }

  /** What one of the suppliers gives. */
  @SafeVarargs
  public final <T> T from(Supplier<? extends T>... suppliers) {
    return suppliers[random.nextInt(suppliers.length)].get();
  }

  /** A list with up to this many elements. */
  public <T> List<T> list(int most, Supplier<? extends T> element) {
    return Stream.generate(element).limit(between(0, most)).<T>map(one -> one).toList();
  }

  /** A text of these characters. */
  public String text(String characters, int least, int most) {
    int[] choice = characters.codePoints().toArray();
    return IntStream.generate(() -> choice[random.nextInt(choice.length)])
        .limit(between(least, most))
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  /** A text of any characters, halves of pairs included, with more of ASCII than of the rest. */
  public String text(int most) {
    return IntStream.generate(this::character)
        .limit(between(0, most))
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private int character() {
    return switch (between(0, 5)) {
      case 0, 1, 2 -> between(0, 0x7F);
      case 3 -> between(0x80, 0x2FFF);
      case 4 -> between(0, Character.MIN_SUPPLEMENTARY_CODE_POINT - 1);
      default -> between(Character.MIN_SUPPLEMENTARY_CODE_POINT, Character.MAX_CODE_POINT);
    };
  }

  /** The seed, for the name of the case. */
  @Override
  public String toString() {
    return "seed " + seed;
  }
}
