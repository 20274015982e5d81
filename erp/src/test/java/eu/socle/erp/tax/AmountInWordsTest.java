package eu.socle.erp.tax;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AmountInWordsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0              | EUR | zéro euro
            0.01           | EUR | un centime
            0.12           | EUR | douze centimes
            1              | EUR | un euro
            1.50           | EUR | un euro et cinquante centimes
            2.01           | EUR | deux euros et un centime
            16             | EUR | seize euros
            17             | EUR | dix-sept euros
            21             | EUR | vingt et un euros
            22             | EUR | vingt-deux euros
            61             | EUR | soixante et un euros
            70             | EUR | soixante-dix euros
            71             | EUR | soixante et onze euros
            72.12          | EUR | soixante-douze euros et douze centimes
            80             | EUR | quatre-vingts euros
            81             | EUR | quatre-vingt-un euros
            91             | EUR | quatre-vingt-onze euros
            99             | EUR | quatre-vingt-dix-neuf euros
            100            | EUR | cent euros
            101            | EUR | cent un euros
            180            | EUR | cent quatre-vingts euros
            200            | EUR | deux cents euros
            201            | EUR | deux cent un euros
            1000           | EUR | mille euros
            1039.31        | EUR | mille trente-neuf euros et trente et un centimes
            2000           | EUR | deux mille euros
            80000          | EUR | quatre-vingt mille euros
            200000         | EUR | deux cent mille euros
            200200         | EUR | deux cent mille deux cents euros
            1000000        | EUR | un million d’euros
            1000001        | EUR | un million un euros
            2000000        | USD | deux millions de dollars américains
            80000000       | EUR | quatre-vingts millions d’euros
            200000000      | EUR | deux cents millions d’euros
            1000000000     | EUR | un milliard d’euros
            -12.30         | EUR | moins douze euros et trente centimes
            21             | GBP | vingt et une livres sterling
            1001           | GBP | mille une livres sterling
            1.250          | TND | un dinar tunisien et deux cent cinquante millimes
            1000000000000  | EUR | 1000000000000,00\u00a0EUR
            """)
    void french_follows_its_rules(BigDecimal amount, String currency, String words) {
        assertThat(AmountInWords.french(amount, currency, currency.equals("TND") ? 3 : 2))
                .isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0          | EUR | zero euros
            0.01       | EUR | one cent
            1          | EUR | one euro
            21.12      | EUR | twenty-one euros and twelve cents
            100        | EUR | one hundred euros
            101        | EUR | one hundred and one euros
            1001       | EUR | one thousand and one euros
            1039.31    | EUR | one thousand and thirty-nine euros and thirty-one cents
            12345      | USD | twelve thousand three hundred and forty-five US dollars
            2000000.01 | GBP | two million pounds sterling and one penny
            -40        | EUR | minus forty euros
            """)
    void english_too(BigDecimal amount, String currency, String words) {
        assertThat(AmountInWords.english(amount, currency, 2)).isEqualTo(words);
    }
}
