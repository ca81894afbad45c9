package dev.stageinspector;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
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
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import software.amazon.awssdk.core.exception.SdkException;

/** The seams between the packages, and the names that no class has. */
class SeamsTest {

  private static final String ROOT = "dev.stageinspector";
  private static final String[] JAVAFX = {
    "javafx..", "org.controlsfx..", "atlantafx..", "com.sun.javafx.."
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

  @TestFactory
  List<DynamicTest> seams() {
    return List.of(
            never("property", JAVAFX),
            never("property", SDK),
            never("ivs", JAVAFX),
            never("profiles", JAVAFX),
            never("transport", JAVAFX),
            never("demo", JAVAFX),
            never("demo", SDK, "dev.stageinspector.ivs.."),
            never("history", JAVAFX),
            never("history", SDK),
            never("platform", JAVAFX),
            never("platform", SDK),
            never("settings", JAVAFX),
            never("settings", SDK),
            never("ui", SDK),
            never("ui", "java.util.logging..", "tools.jackson.."),
            noClasses()
                .that()
                .resideOutsideOfPackages(ROOT + ".profiles..", ROOT + ".transport..")
                .and(not(named(ROOT + ".ivs.FailureReader")))
                .should()
                .dependOnClassesThat()
                .areAssignableTo(SdkException.class),
            classes()
                .should()
                .haveSimpleNameNotEndingWith("Manager")
                .andShould()
                .haveSimpleNameNotEndingWith("Helper")
                .andShould()
                .haveSimpleNameNotEndingWith("Util")
                .andShould()
                .haveSimpleNameNotEndingWith("Utils")
                .andShould()
                .haveSimpleNameNotEndingWith("Service")
                .andShould()
                .haveSimpleNameNotEndingWith("Impl"),
            slices().matching(ROOT + ".(*)..").should().beFreeOfCycles())
        .stream()
        .map(rule -> DynamicTest.dynamicTest(rule.getDescription(), () -> rule.check(CLASSES)))
        .toList();
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
