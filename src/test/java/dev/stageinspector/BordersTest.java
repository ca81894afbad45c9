package dev.stageinspector;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import software.amazon.awssdk.core.exception.SdkException;

/** The borders between the packages, the names that no class has, and those that only one has. */
class BordersTest {

  private static final String ROOT = "dev.stageinspector";
  private static final String[] JAVAFX = {
    "javafx..", "org.controlsfx..", "org.fxmisc..", "atlantafx..", "com.sun.javafx.."
  };
  private static final String SDK = "software.amazon.awssdk..";

  private static final JavaClasses CLASSES =
      new ClassFileImporter().importPath(Path.of("target", "classes"));

  /** Without its classes no rule could be broken. */
  @Test
  void theClassesAreReadWithWhatTheyUse() {
    assertThat(CLASSES.get(ROOT + ".ivs.AwsIvs").getDirectDependenciesFromSelf())
        .anyMatch(
            use -> use.getTargetClass().getPackageName().startsWith("software.amazon.awssdk"));
    assertThat(CLASSES.get(ROOT + ".property.Value").isInterface()).isTrue();
  }

  /** A package may tell two classes apart; whoever reads only the name can't. */
  @Test
  void noTwoClassesHaveTheSameName() {
    Map<String, List<String>> packages =
        CLASSES.stream()
            .filter(JavaClass::isTopLevelClass)
            .filter(type -> !type.getSimpleName().equals("package-info"))
            .collect(
                Collectors.groupingBy(
                    JavaClass::getSimpleName,
                    TreeMap::new,
                    Collectors.mapping(JavaClass::getPackageName, Collectors.toList())));
    packages.values().removeIf(of -> of.size() == 1);
    assertThat(packages).isEmpty();
  }

  /** Rooms of the window; each may use what it contains and the kit, but no other room. */
  private static final List<String> ROOMS =
      List.of("lookup", "answer", "sessions", "broadcast", "signin", "sidebar", "ticket");

  @TestFactory
  Stream<DynamicTest> borders() {
    return Stream.of(layers(), rooms(), names())
        .flatMap(List::stream)
        .map(rule -> DynamicTest.dynamicTest(rule.getDescription(), () -> rule.check(CLASSES)));
  }

  private static List<ArchRule> layers() {
    return List.of(
        never("property", JAVAFX),
        never("property", SDK),
        usesOnly("property"),
        usesOnly("find", "property", "ivs", "broadcast"),
        usesOnly("snapshot", "property", "ivs", "aws", "store"),
        never("snapshot", JAVAFX),
        never("snapshot", SDK),
        usesOnly("sessions", "property", "ivs"),
        usesOnly("watch", "property", "ivs", "aws"),
        never("watch", JAVAFX),
        never("watch", SDK),
        usesOnly("diagnosis", "property", "ivs", "sessions"),
        usesOnly("comparison", "property", "ivs", "sessions", "snapshot"),
        never("comparison", JAVAFX),
        never("comparison", SDK),
        usesOnly("ticket", "property", "ivs", "sessions", "diagnosis"),
        never("ticket", JAVAFX),
        never("ticket", SDK),
        never("find", JAVAFX),
        never("find", SDK),
        // What a start does before it knows whether it needs anything else.
        usesOnly("handover", "store"),
        never("handover", JAVAFX),
        never("handover", SDK),
        never("sessions", JAVAFX),
        never("sessions", SDK),
        never("diagnosis", JAVAFX),
        never("diagnosis", SDK),
        never("ivs", JAVAFX),
        never("access", JAVAFX),
        never("aws", JAVAFX),
        never("broadcast", JAVAFX),
        never("broadcast", SDK),
        never("store", JAVAFX),
        never("store", SDK),
        never("platform", JAVAFX),
        never("platform", SDK),
        never("demo", JAVAFX),
        never("demo", SDK, ROOT + ".ivs.."),
        // The command line prints without a window.
        never("cli", JAVAFX),
        never("cli", SDK, ROOT + ".ui.."),
        never("access", ROOT + ".ui.."),
        never("ui", SDK),
        never("ui", "java.util.logging..", "tools.jackson.."),
        onlyRootUses("ui"),
        onlyRootUses("cli"),
        noClasses()
            .that()
            .resideOutsideOfPackage(ROOT + ".aws..")
            .and(not(named(ROOT + ".ivs.failure.FailureReader")))
            .should()
            .dependOnClassesThat()
            .areAssignableTo(SdkException.class),
        noClasses()
            .that()
            .resideInAPackage(ROOT + ".*..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage(ROOT),
        slices().matching(ROOT + ".(*)..").should().beFreeOfCycles());
  }

  private static List<ArchRule> rooms() {
    List<ArchRule> rules = new ArrayList<>();
    rules.add(never("ui.kit", ROOT + ".ui", rooms("kit")));
    for (String room : ROOMS) {
      rules.add(never("ui." + room, ROOT + ".ui", rooms(room)));
    }
    return rules;
  }

  /** The packages of all rooms but one, and but what it contains: sessions are answers, too. */
  private static String[] rooms(String except) {
    return ROOMS.stream()
        .filter(room -> !room.equals(except))
        .filter(room -> !(except.equals("sessions") && room.equals("answer")))
        .map(room -> ROOT + ".ui." + room + "..")
        .toArray(String[]::new);
  }

  private static List<ArchRule> names() {
    return Stream.of("Manager", "Helper", "Util", "Utils", "Service", "Impl")
        .map(end -> (ArchRule) classes().should().haveSimpleNameNotEndingWith(end))
        .toList();
  }

  /** Of the program's packages, it uses itself, these, and what is known of the system. */
  private static ArchRule usesOnly(String user, String... used) {
    String[] allowed =
        Stream.concat(Stream.of(user, "platform"), Stream.of(used))
            .map(part -> ROOT + "." + part + "..")
            .toArray(String[]::new);
    return noClasses()
        .that()
        .resideInAPackage(ROOT + "." + user + "..")
        .should()
        .dependOnClassesThat(resideInAPackage(ROOT + "..").and(not(resideInAnyPackage(allowed))))
        .allowEmptyShould(true);
  }

  private static ArchRule onlyRootUses(String part) {
    return noClasses()
        .that()
        .resideOutsideOfPackages(ROOT, ROOT + "." + part + "..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage(ROOT + "." + part + "..");
  }

  private static ArchRule never(String user, String used, String[] more) {
    return never(user, Stream.concat(Stream.of(used), Stream.of(more)).toArray(String[]::new));
  }

  private static ArchRule never(String user, String... used) {
    return noClasses()
        .that()
        .resideInAPackage(ROOT + "." + user + "..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(used)
        .allowEmptyShould(true);
  }

  private static DescribedPredicate<JavaClass> named(String... names) {
    return describe(
        "named " + String.join(" or ", names), type -> List.of(names).contains(type.getName()));
  }
}
