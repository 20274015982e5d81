package eu.socle.erp.france.pcg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChartOfAccountsTest {

    private final ChartOfAccounts chart = ChartOfAccounts.pcg(2026);

    @ParameterizedTest
    @ValueSource(ints = {2025, 2026, 2031})
    void thePlanHas838AccountsAndEveryParentExists(int year) {
        ChartOfAccounts plan = ChartOfAccounts.pcg(year);
        assertThat(plan.accounts()).hasSize(838).allSatisfy(account -> {
            if (account.parent() == null) {
                assertThat(account.code()).hasSize(1);
            } else {
                assertThat(plan.find(account.parent())).isPresent();
                assertThat(account.code()).startsWith(account.parent());
            }
        });
    }

    @Test
    void theTextOf2026RenamesAccount167() {
        assertThat(ChartOfAccounts.pcg(2025).find("1682")).isEmpty();
        assertThat(chart.find("1682")).map(PcgAccount::label).contains("Emprunts participatifs");
        assertThat(chart.find("1041")).map(PcgAccount::label).contains("Primes d’émission");
    }

    @Test
    void thePlanBefore2025IsNotGuessed() {
        assertThatIllegalArgumentException().isThrownBy(() -> ChartOfAccounts.pcg(2024));
    }

    @ParameterizedTest
    @CsvSource({
        "4110001,411",
        "411000,411",
        "4111000,4111",
        "44571000,44571",
        "411DUPONT,411",
        "530000,53",
        "445740,4457",
        "797,7"
    })
    void aCompanyAccountBelongsToTheLongestAccountItStartsWith(String number, String parent) {
        if (parent.length() == 1) {
            assertThatExceptionOfType(AccountRefused.class).isThrownBy(() -> chart.parentOf(number));
        } else {
            assertThat(chart.parentOf(number).code()).isEqualTo(parent);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"41A", "4", "", "41", "0411", "999000", "411-1", "411 000"})
    void aNumberThatDoesNotStartWithThreeDigitsOfThePlanIsRefused(String number) {
        assertThatExceptionOfType(AccountRefused.class)
                .isThrownBy(() -> chart.parentOf(number))
                .satisfies(refused -> {
                    assertThat(refused.fr())
                            .contains("trois premiers caractères")
                            .contains("\u00A0:");
                    assertThat(refused.en()).contains("first three characters");
                });
    }

    @ParameterizedTest
    @CsvSource({
        "411000,Asset,Receivable",
        "401000,Liability,Payable",
        "512000,Asset,Bank",
        "530000,Asset,Cash",
        "445710,Liability,Tax",
        "445660,Asset,Tax",
        "370000,Asset,Stock",
        "218300,Asset,Fixed Asset",
        "281830,Asset,Accumulated Depreciation",
        "658000,Expense,Round Off",
        "758000,Income,Round Off",
        "120000,Equity,''",
        "164000,Liability,''",
        "607000,Expense,''",
        "706000,Income,''",
        "408100,Liability,Stock Received But Not Billed",
        "471000,Asset,Temporary",
        "419100,Liability,''",
        "409100,Asset,''",
        "290000,Asset,''"
    })
    void everyAccountHasAFamilyAndAType(String number, String root, String type) {
        AccountKind kind = chart.kindOf(number);
        assertThat(kind.rootType().apiName()).isEqualTo(root);
        assertThat(kind.accountType()).isEqualTo(type);
        assertThat(kind.reportType().apiName())
                .isEqualTo(Set.of("Income", "Expense").contains(root) ? "Profit and Loss" : "Balance Sheet");
    }

    @Test
    void inATreeChildrenShareTheFamilyOfTheirGroup() {
        assertThat(chart.accounts())
                .allSatisfy(account -> chart.groupOf(account)
                        .ifPresent(
                                group -> assertThat(chart.kindOf(group.code()).rootType())
                                        .isEqualTo(chart.kindOf(account.code()).rootType())));
        assertThat(chart.groupOf(chart.find("4111").orElseThrow()))
                .map(PcgAccount::code)
                .contains("411");
        assertThat(chart.groupOf(chart.find("409").orElseThrow()))
                .map(PcgAccount::code)
                .contains("4");
        assertThat(chart.groupOf(chart.find("16").orElseThrow())).isEmpty();
    }

    @Test
    void aNewCompanyStartsWithSixDigitAccountsOfThePlan() {
        List<PostingAccount> accounts = ChartOfAccounts.postingAccounts();
        Set<String> roles = new HashSet<>();
        Set<String> numbers = new HashSet<>();
        assertThat(accounts).hasSizeGreaterThan(50).allSatisfy(account -> {
            assertThat(account.number()).hasSize(6);
            assertThat(chart.parentOf(account.number()).code()).hasSizeGreaterThan(1);
            assertThat(ChartOfAccounts.pcg(2025).parentOf(account.number())).isNotNull();
            assertThat(roles.add(account.role())).isTrue();
            assertThat(numbers.add(account.number())).isTrue();
            assertThat(account.labelFr()).isNotBlank().doesNotContain("'");
            assertThat(account.labelEn()).isNotBlank().doesNotContain("'");
        });
        assertThat(numbers)
                .contains(
                        "411000", "401000", "512000", "530000", "445710", "445740", "445660", "445620", "445510",
                        "445200", "706000", "707000", "607000", "601000", "627000", "658000", "758000", "656000",
                        "756000", "666000", "766000", "419100", "409100", "120000", "129000", "110000", "119000",
                        "471000", "580000", "108000");
    }

    @Test
    void numbersArePaddedToSixDigitsAndNeverCut() {
        assertThat(ChartOfAccounts.padded("411")).isEqualTo("411000");
        assertThat(ChartOfAccounts.padded("44571001")).isEqualTo("44571001");
    }
}
