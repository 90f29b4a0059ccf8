package cn.zhenqing365;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Set;

/** The rules of the house a compiler does not know (STYLE.md gives their reasons). */
@AnalyzeClasses(packages = "cn.zhenqing365", importOptions = ImportOption.DoNotIncludeTests.class)
class HouseRulesTest {
    private static final List<String> TIMES = List.of("java.time.Instant", "java.time.LocalDate", "java.time.LocalTime", "java.time.LocalDateTime",
            "java.time.ZonedDateTime", "java.time.OffsetDateTime", "java.time.YearMonth", "java.time.Year");

    @ArchTest
    static final ArchRule time_is_an_argument = noClasses()
            .should().callMethodWhere(describe("asks the machine for the time", HouseRulesTest::isBareNow))
            .orShould().callConstructor(java.util.Date.class);

    @ArchTest
    static final ArchRule a_model_knows_no_framework_and_no_sql = noClasses().that().resideInAPackage("..model..")
            .and().doNotHaveSimpleName("package-info")   // says to Modulith that others may use it
            .should().dependOnClassesThat().resideInAnyPackage("org.springframework..", "java.sql..", "javax.sql..", "jakarta..", "tools.jackson..")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule a_controller_parses_and_asks = noClasses().that().haveSimpleNameEndingWith("Controller")
            .should().dependOnClassesThat(resideInAPackage("org.springframework.jdbc..").or(resideInAPackage("..store..")))
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule nothing_is_named_for_the_sake_of_a_name = noClasses()
            .should().haveSimpleNameEndingWith("Impl").orShould().haveSimpleNameEndingWith("Helper")
            .orShould().haveSimpleNameEndingWith("Util").orShould().haveSimpleNameEndingWith("Utils")
            .orShould().haveSimpleNameEndingWith("VO").orShould().haveSimpleNameEndingWith("DO").orShould().haveSimpleNameEndingWith("DTO");

    private static boolean isBareNow(JavaCall<?> call) {
        var owner = call.getTargetOwner().getFullName();
        var clock = call.getTarget().getRawParameterTypes().stream().anyMatch(it -> it.isEquivalentTo(java.time.Clock.class));
        if (TIMES.contains(owner) && "now".equals(call.getName())) return !clock;
        return "java.lang.System".equals(owner) && Set.of("currentTimeMillis").contains(call.getName());
    }
}
