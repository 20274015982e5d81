package eu.socle.app.contract;

import static org.assertj.core.api.Assertions.assertThat;

import eu.socle.app.house.Typography;
import eu.socle.kernel.Document;
import eu.socle.kernel.Field;
import eu.socle.kernel.Kind;
import eu.socle.kernel.Label;
import eu.socle.kernel.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The words of a type: there in both languages, French where French has one, set as a printer would. */
final class WordChecks {

    /** Words that French and English share. */
    private static final Set<String> SAME_IN_FRENCH = Set.of("Contact", "Version", "Webhook");

    static final List<ContractCheck> OF_FIELDS = List.of(
            ContractCheck.declared("every field has a label in both languages", WordChecks::fieldsAreNamed),
            ContractCheck.declared("no two fields of a form read alike", WordChecks::labelsDiffer),
            ContractCheck.declared("help is a sentence in both languages", WordChecks::helpIsASentence),
            ContractCheck.declared("French is well set", WordChecks::frenchIsWellSet),
            ContractCheck.declared("choices differ from one another and are named", WordChecks::choicesAreNamed));

    static final List<ContractCheck> ALL = all();

    private WordChecks() {}

    private static List<ContractCheck> all() {
        List<ContractCheck> all = new ArrayList<>(List.of(
                ContractCheck.declared("the type is named in both languages", WordChecks::typeIsNamed),
                ContractCheck.declared("the type has a plural and says what it is", WordChecks::typeIsExplained),
                ContractCheck.declared("steps say what they do", WordChecks::stepsAreNamed)));
        all.addAll(OF_FIELDS);
        return all;
    }

    private static <D extends Document<D>> void typeIsNamed(Subject<D> subject) {
        assertThat(subject.type().label().en()).matches("[A-Z].*");
        assertThat(subject.type().label().fr()).matches("[A-ZÀÉÈÊÎÔ].*");
        if (!SAME_IN_FRENCH.contains(subject.type().name())) {
            assertThat(subject.type().label().fr()).isNotEqualTo(subject.type().name());
        }
    }

    private static <D extends Document<D>> void typeIsExplained(Subject<D> subject) {
        Label plural = subject.type().plural();
        if (!SAME_IN_FRENCH.contains(subject.type().name())) {
            assertThat(plural).isNotEqualTo(subject.type().label());
        }
        assertThat(subject.type().description().fr()).hasSizeGreaterThan(10).endsWith(".");
        assertThat(subject.type().description().en()).hasSizeGreaterThan(10).endsWith(".");
        assertThat(subject.type().description().fr())
                .isNotEqualTo(subject.type().description().en());
    }

    private static <D extends Document<D>> void stepsAreNamed(Subject<D> subject) {
        for (Step<D> step : subject.type().steps().values()) {
            assertThat(step.key()).matches("[a-z][a-z_-]*");
            assertThat(step.label().fr()).isNotEqualTo(step.label().en());
            assertThat(Typography.faults(
                            step.label().fr() + "\n" + step.confirmation().fr()))
                    .isEmpty();
        }
    }

    private static <D extends Document<D>> void fieldsAreNamed(Subject<D> subject) {
        for (Field<D, ?> field : subject.fields()) {
            assertThat(field.label().fr()).as(field.toString()).isNotEqualTo(field.name());
            assertThat(field.label().en())
                    .as(field.toString())
                    .isNotEqualTo(field.name())
                    .matches("(?s)[\\p{Lu}\\p{N}].*");
            assertThat(field.label().fr())
                    .as(field.toString())
                    .matches("(?s)[\\p{Lu}\\p{N}].*")
                    .doesNotEndWith(".")
                    .doesNotEndWith(":");
        }
    }

    private static <D extends Document<D>> void labelsDiffer(Subject<D> subject) {
        List<Field<D, ?>> shown =
                subject.fields().stream().filter(field -> !field.isHidden()).toList();
        assertThat(shown).extracting(field -> field.label().fr()).doesNotHaveDuplicates();
        assertThat(shown).extracting(field -> field.label().en()).doesNotHaveDuplicates();
    }

    private static <D extends Document<D>> void helpIsASentence(Subject<D> subject) {
        for (Field<D, ?> field : subject.fields()) {
            Label help = field.help();
            if (help != null) {
                assertThat(help.fr())
                        .as(field.toString())
                        .matches("(?s)[\\p{Lu}\\p{N}«].*[.!?…]")
                        .isNotEqualTo(field.label().fr());
                assertThat(help.en())
                        .as(field.toString())
                        .matches("(?s)[\\p{Lu}\\p{N}“].*[.!?…]")
                        .isNotEqualTo(field.label().en());
            }
        }
    }

    private static <D extends Document<D>> void frenchIsWellSet(Subject<D> subject) {
        List<Label> labels = new ArrayList<>(List.of(
                subject.type().label(), subject.type().plural(), subject.type().description()));
        for (Field<D, ?> field : subject.fields()) {
            labels.add(field.label());
            if (field.help() instanceof Label help) {
                labels.add(help);
            }
            if (field.kind() instanceof Kind.Choice(var options)) {
                options.forEach(option -> labels.add(option.label()));
            }
        }
        assertThat(labels.stream().flatMap(label -> Typography.faults(label.fr()).stream()))
                .isEmpty();
        assertThat(labels)
                .allMatch(label -> !label.fr().contains("'") && !label.en().contains("'"));
    }

    private static <D extends Document<D>> void choicesAreNamed(Subject<D> subject) {
        for (Field<D, ?> field : subject.fields()) {
            if (field.kind() instanceof Kind.Choice(var options)) {
                assertThat(options).as(field.toString()).isNotEmpty();
                assertThat(options)
                        .extracting(option -> option.value().toLowerCase(Locale.ROOT))
                        .doesNotHaveDuplicates();
                assertThat(options)
                        .extracting(option -> option.label().fr())
                        .as(field.toString())
                        .doesNotHaveDuplicates();
                assertThat(options)
                        .extracting(option -> option.label().en())
                        .as(field.toString())
                        .doesNotHaveDuplicates();
            }
        }
    }
}
