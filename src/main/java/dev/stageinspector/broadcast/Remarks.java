package dev.stageinspector.broadcast;

import dev.stageinspector.broadcast.TokenReading.Fact;
import dev.stageinspector.broadcast.TokenReading.Remark;
import dev.stageinspector.broadcast.TokenReading.Weight;
import dev.stageinspector.property.Times;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a token says, and what speaks for it and against it, in the order in which it is found. */
final class Remarks {

  private final List<Fact> facts = new ArrayList<>();
  private final List<Remark> remarks = new ArrayList<>();

  void fact(String name, String value) {
    facts.add(new Fact(name, value));
  }

  void fact(String name, Instant time) {
    facts.add(new Fact(name, Times.utc(time), Optional.of(time)));
  }

  void good(String words) {
    add(Weight.GOOD, words);
  }

  void wrong(String words) {
    add(Weight.WRONG, words);
  }

  void add(Weight weight, String words) {
    remarks.add(new Remark(weight, words));
  }

  TokenReading.Token token() {
    return new TokenReading.Token(List.copyOf(facts), List.copyOf(remarks));
  }
}
