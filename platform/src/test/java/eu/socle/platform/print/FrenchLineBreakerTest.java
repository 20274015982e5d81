package eu.socle.platform.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FrenchLineBreakerTest {

    @Test
    void anApostropheNeverEndsALine() {
        assertThat(pieces("l’entreprise d’à côté")).containsExactly("l’entreprise ", "d’à ", "côté");
    }

    @Test
    void noBreakSpacesHold() {
        assertThat(pieces("1\u202f039,31\u00a0€ dus")).containsExactly("1\u202f039,31\u00a0€ ", "dus");
    }

    @Test
    void punctuationStaysEvenAfterAnOrdinarySpace() {
        assertThat(pieces("« Gens de Loire » : oui !")).containsExactly("« Gens ", "de ", "Loire » : ", "oui !");
    }

    @Test
    void aHyphenedWordMayBeCutButNotANumber() {
        assertThat(pieces("Saint-Nazaire 2026-12-31")).containsExactly("Saint-", "Nazaire ", "2026-12-31");
    }

    @Test
    void anEmptyTextHasNoPiece() {
        assertThat(pieces("")).isEmpty();
    }

    private static List<String> pieces(String text) {
        FrenchLineBreaker breaker = new FrenchLineBreaker();
        breaker.setText(text);
        List<String> pieces = new ArrayList<>();
        int from = 0;
        for (int at = breaker.next(); at >= 0; at = breaker.next()) {
            pieces.add(text.substring(from, at));
            from = at;
        }
        return pieces;
    }
}
