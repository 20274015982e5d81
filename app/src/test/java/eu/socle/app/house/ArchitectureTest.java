package eu.socle.app.house;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.io.ObjectInputStream;
import java.net.URL;
import java.time.Clock;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The walls of the house: who may see whom. A rule that fails names the class, the line and the wall. */
class ArchitectureTest {

    private static final String KERNEL = "eu.socle.kernel..";
    private static final String PLATFORM = "eu.socle.platform..";
    private static final String ERP = "eu.socle.erp..";
    private static final String APP = "eu.socle.app..";
    private static final String BRIDGES = "eu.socle.erp.bridge..";
    private static final String LAUNCHER = "eu.socle.platform.postgres..";

    /** The rooms that speak SQL: documents, the embedded server, sites (a site is a schema), backup (whole tables), diagnosis. */
    private static final String[] SQL_ROOMS = {
        "eu.socle.platform.store..",
        LAUNCHER,
        "eu.socle.platform.sites..",
        "eu.socle.platform.backup..",
        "eu.socle.platform.ops.."
    };

    /** Factories that read XML and follow external entities unless told otherwise. */
    private static final Set<String> XML_READERS = Set.of(
            "javax.xml.parsers.DocumentBuilderFactory",
            "javax.xml.parsers.SAXParserFactory",
            "javax.xml.stream.XMLInputFactory",
            "javax.xml.transform.TransformerFactory",
            "javax.xml.validation.SchemaFactory");

    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .withImportOption(location -> !location.contains("-tests.jar"))
            .importPackages("eu.socle");

    @Test
    void the_kernel_is_plain_java() {
        check(noClasses()
                .that()
                .resideInAPackage(KERNEL)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        PLATFORM,
                        ERP,
                        APP,
                        "org.springframework..",
                        "java.sql..",
                        "javax.sql..",
                        "jakarta.servlet..",
                        "java.net.http.."));
    }

    @Test
    void the_business_modules_see_neither_framework_nor_http_nor_database() {
        check(noClasses()
                .that()
                .resideInAPackage(ERP)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        PLATFORM,
                        APP,
                        "org.springframework..",
                        "java.sql..",
                        "javax.sql..",
                        "jakarta.servlet..",
                        "java.net.http.."));
    }

    @Test
    void the_platform_knows_no_business() {
        check(noClasses()
                .that()
                .resideInAPackage(PLATFORM)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(ERP, APP));
    }

    @Test
    void sql_is_spoken_in_its_own_rooms() {
        check(noClasses()
                .that()
                .resideOutsideOfPackages(SQL_ROOMS)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.sql..", "javax.sql..", "org.postgresql..", "org.springframework.jdbc.."));
    }

    @Test
    void only_the_database_launcher_starts_processes() {
        check(noClasses()
                .that()
                .resideOutsideOfPackage(LAUNCHER)
                .should()
                .dependOnClassesThat()
                .areAssignableTo(ProcessBuilder.class)
                .orShould()
                .callMethodWhere(describe(
                        "Runtime.exec",
                        call -> call.getTargetOwner().isEquivalentTo(Runtime.class)
                                && call.getName().equals("exec"))));
    }

    @Test
    void nothing_is_deserialised() {
        check(noClasses().should().dependOnClassesThat().areAssignableTo(ObjectInputStream.class));
    }

    @Test
    void one_class_knows_how_to_read_xml_safely() {
        check(noClasses()
                .that()
                .doNotHaveSimpleName("SafeXml")
                .should()
                .dependOnClassesThat(describe("XML reader factories", type -> XML_READERS.contains(type.getName()))));
    }

    @Test
    void one_room_speaks_to_the_outside() {
        check(noClasses()
                .that()
                .resideOutsideOfPackage("eu.socle.platform.outbound..")
                .should()
                .dependOnClassesThat(resideInAPackage("java.net.http..")
                        .or(resideInAnyPackage(
                                "org.apache.hc..",
                                "org.springframework.web.client..",
                                "org.springframework.http.client.."))));
        // The launcher opens addresses of its own class path: the archive of PostgreSQL is a resource.
        check(noClasses()
                .that()
                .resideOutsideOfPackages("eu.socle.platform.outbound..", LAUNCHER)
                .should()
                .callMethod(URL.class, "openConnection")
                .orShould()
                .callMethod(URL.class, "openStream"));
    }

    @Test
    void bridges_are_imported_by_nobody() {
        check(noClasses()
                .that()
                .resideOutsideOfPackages(BRIDGES, APP)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(BRIDGES));
    }

    @Test
    void modules_never_point_back() {
        check(slices().matching("eu.socle.erp.(*)..").should().beFreeOfCycles());
        check(slices().matching("eu.socle.platform.(*)..").should().beFreeOfCycles());
    }

    @Test
    void amounts_and_quantities_are_exact() {
        check(noFields()
                .that()
                .areDeclaredInClassesThat()
                .resideInAnyPackage(KERNEL, ERP)
                .should()
                .haveRawType(describe("binary fractions", ArchitectureTest::isBinaryFraction)));
    }

    @Test
    void time_is_given_never_asked() {
        check(noClasses().should().callMethodWhere(asksTheTime()));
        check(noClasses()
                .that()
                .resideOutsideOfPackage(APP)
                .should()
                .callMethodWhere(JavaAccess.Predicates.targetOwner(
                                describe("the clock", type -> type.isEquivalentTo(Clock.class)))
                        .and(describe("system clocks", call -> call.getName().startsWith("system")))));
    }

    private static DescribedPredicate<JavaMethodCall> asksTheTime() {
        return describe(
                "now() without a clock",
                call -> call.getName().equals("now")
                        && call.getTargetOwner().getPackageName().startsWith("java.time")
                        && call.getTarget().getRawParameterTypes().stream()
                                .noneMatch(type -> type.isEquivalentTo(Clock.class)));
    }

    private static boolean isBinaryFraction(JavaClass type) {
        return Set.of("double", "float", "java.lang.Double", "java.lang.Float").contains(type.getName());
    }

    /** Rooms still empty break no rule. */
    private static void check(ArchRule rule) {
        rule.allowEmptyShould(true).check(HOUSE);
    }
}
