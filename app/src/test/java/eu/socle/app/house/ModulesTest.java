package eu.socle.app.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import eu.socle.app.Modules;
import eu.socle.kernel.DocType;
import eu.socle.kernel.Document;
import eu.socle.kernel.Module;
import eu.socle.kernel.Registry;
import eu.socle.kernel.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** Modules: each keeps to itself, all are listed in the order of who needs whom, and the ledger alone writes the books. */
class ModulesTest {

    private static final String LEDGER = "eu.socle.erp.ledger..";

    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .withImportOption(location -> !location.contains("-tests.jar"))
            .importPackages("eu.socle.erp", "eu.socle.platform");

    @Test
    void modules_meet_at_their_doors_and_never_in_circles() {
        ApplicationModules.of("eu.socle.erp").verify();
    }

    @Test
    void only_the_ledger_writes_entries() {
        ArchRuleDefinition.noClasses()
                .that()
                .resideOutsideOfPackage(LEDGER)
                .should()
                .callConstructorWhere(DescribedPredicate.describe(
                        "a new entry of the books",
                        call -> call.getTargetOwner().getPackageName().equals("eu.socle.erp.ledger")
                                && call.getTargetOwner().isAssignableTo(Document.class)))
                .orShould()
                .callMethodWhere(DescribedPredicate.describe(
                        "appending rows",
                        call -> call.getName().equals("append")
                                && call.getTargetOwner().isAssignableTo(Unit.class)
                                && call.getOriginOwner().getPackageName().startsWith("eu.socle.erp")))
                .check(HOUSE);
    }

    @Test
    void every_document_type_is_registered() {
        Registry registry = Modules.registry();
        Set<String> known = Stream.concat(registry.types().stream(), registry.rowTypes().stream())
                .map(type -> type.documentClass().getName())
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> declared = HOUSE.stream()
                .filter(type -> type.isAssignableTo(Document.class)
                        && !type.getModifiers().contains(JavaModifier.ABSTRACT))
                .map(JavaClass::getName)
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(known).isEqualTo(declared);
    }

    @Test
    void a_module_has_the_name_of_its_package() {
        for (Module module : Modules.all()) {
            String name = module.getClass().getPackageName();
            assertThat(module.id()).isEqualTo(name.substring(name.lastIndexOf('.') + 1));
            assertThat(module.label().fr()).isNotBlank();
        }
        assertThat(Modules.all()).extracting(Module::id).doesNotHaveDuplicates();
    }

    /** The types of a module are written by code of its own package: nobody registers for a neighbour. */
    @Test
    void a_module_registers_the_types_of_its_own_package() {
        Registry registry = Modules.registry();
        for (DocType<?> type : registry.types()) {
            assertThat(type.documentClass().getPackageName())
                    .as(type.name())
                    .matches(".*\\." + registry.moduleOf(type) + "(\\..*)?");
        }
    }

    @Test
    void lower_modules_are_listed_first() {
        List<String> listed = Modules.all().stream()
                .map(module -> module.getClass().getPackageName())
                .toList();
        List<String> wrong = new ArrayList<>();
        for (JavaClass type : HOUSE) {
            int own = place(listed, type);
            type.getDirectDependenciesFromSelf().forEach(dependency -> {
                int other = place(listed, dependency.getTargetClass());
                if (own >= 0 && other > own) {
                    wrong.add(dependency.getDescription());
                }
            });
        }
        assertThat(wrong).isEmpty();
    }

    private static int place(List<String> listed, JavaClass type) {
        String name = type.getPackageName();
        for (int i = 0; i < listed.size(); i++) {
            if (name.equals(listed.get(i)) || name.startsWith(listed.get(i) + ".")) {
                return i;
            }
        }
        return -1;
    }
}
