package eu.socle.app.contract;

import eu.socle.app.Modules;
import eu.socle.kernel.Language;
import org.junit.jupiter.api.Test;

/** The data dictionary says what the declarations say. */
class DictionaryTest {

    @Test
    void the_french_dictionary_is_up_to_date() {
        Golden.compare(
                Golden.root().resolve("docs/fr/dictionnaire.md"),
                new Dictionary(Modules.all(), Modules.registry(), Language.FR).text());
    }

    @Test
    void the_english_dictionary_is_up_to_date() {
        Golden.compare(
                Golden.root().resolve("docs/en/data-dictionary.md"),
                new Dictionary(Modules.all(), Modules.registry(), Language.EN).text());
    }
}
