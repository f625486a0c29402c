package org.merestone.web;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import org.jspecify.annotations.NullMarked;
import org.merestone.geo.LegalTime;

/** The walls of the house, as docs/architecture.md draws them. */
@AnalyzeClasses(packages = "org.merestone", importOptions = ImportOption.DoNotIncludeTests.class)
class WallsTest {

    @ArchTest
    static final ArchRule eachModuleUsesOnlyThoseAboveIt = layeredArchitecture().consideringOnlyDependenciesInLayers()
            .layer("geo-core").definedBy("org.merestone.geo..")
            .layer("data").definedBy("org.merestone.data..")
            .layer("boundary-survey").definedBy("org.merestone.boundary..")
            .layer("gazetteer").definedBy("org.merestone.gazetteer..")
            .layer("web").definedBy("org.merestone.web..")
            .whereLayer("geo-core").mayNotAccessAnyLayer()
            .whereLayer("data").mayOnlyAccessLayers("geo-core")
            .whereLayer("boundary-survey").mayOnlyAccessLayers("geo-core", "data")
            .whereLayer("gazetteer").mayOnlyAccessLayers("geo-core", "data")
            .whereLayer("web").mayOnlyAccessLayers("geo-core", "data", "boundary-survey", "gazetteer");

    @ArchTest
    static final ArchRule geometryKnowsNoSpringAndNoSql = noClasses().that().resideInAPackage("org.merestone.geo..")
            .should().dependOnClassesThat().resideInAnyPackage("org.springframework..", "java.sql..", "javax.sql..", "jakarta..");

    @ArchTest
    static final ArchRule packagesOfAModuleFormNoCircle = slices().matching("org.merestone.(*).(*)..")
            .should().beFreeOfCycles();

    @ArchTest
    static final ArchRule onlyTheRegistersOwnDoorsSpeakHttp = noClasses().that().resideOutsideOfPackage("org.merestone.web..")
            .should().dependOnClassesThat().resideInAnyPackage("jakarta.servlet..", "org.springframework.web..");

    @ArchTest
    static final ArchRule everyPackageIsNullMarked = classes().that().resideInAPackage("org.merestone..")
            .should(new ArchCondition<>("live in a package that is @NullMarked") {
                @Override
                public void check(JavaClass type, ConditionEvents events) {
                    JavaPackage home = type.getPackage();
                    boolean marked = home.tryGetPackageInfo().map(info -> info.isAnnotatedWith(NullMarked.class)).orElse(false);
                    events.add(new SimpleConditionEvent(type, marked, home.getName() + " has no @NullMarked package-info"));
                }
            });

    @ArchTest
    static final ArchRule namesSayWhatAThingIs = noClasses().should(new ArchCondition<>("have a name that says nothing") {
        @Override
        public void check(JavaClass type, ConditionEvents events) {
            boolean empty = type.getSimpleName().matches(".*(Util|Utils|Helper|Manager|Impl|Base|Common)");
            events.add(new SimpleConditionEvent(type, empty, type.getName()));
        }
    });

    /** A server keeps whatever zone it likes: before eight in the morning UTC is still at yesterday. */
    @ArchTest
    static final ArchRule whatDayItIsSaysLegalTimeAlone = noClasses().that().doNotBelongToAnyOf(LegalTime.class).should()
            .callMethodWhere(target(name("now")).and(target(owner(resideInAPackage("java.time")))));

    @ArchTest
    static final ArchRule commandsOfTheShellStartWithoutSpringOrDatabase = noClasses().that().resideInAPackage("org.merestone.web.shell..")
            .should().dependOnClassesThat().resideInAnyPackage("org.springframework..", "java.sql..", "javax.sql..", "org.merestone.data..");

    @ArchTest
    static final ArchRule publicAnswersNeverReachForTheDatabase = noClasses()
            .that(new DescribedPredicate<>("answer from the published register") {
                @Override
                public boolean test(JavaClass type) {
                    return type.getName().startsWith("org.merestone.web.open.") || type.getName().startsWith("org.merestone.web.ogc.");
                }
            })
            .should().dependOnClassesThat().resideInAnyPackage("org.springframework.jdbc..", "java.sql..", "javax.sql..")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule whatSidesClaimIsNoPublicAnswersToGive = noClasses().that().resideInAnyPackage("org.merestone.web.register..",
            "org.merestone.web.open..", "org.merestone.web.ogc..", "org.merestone.web.wms..", "org.merestone.web.ministry..",
            "org.merestone.web.dump..", "org.merestone.web.feed..", "org.merestone.web.linked..", "org.merestone.web.picture..")
            .should().dependOnClassesThat().resideInAnyPackage("org.merestone.boundary.claim..", "org.merestone.boundary.agreement..");
}
