package eu.socle.erp.accounting;

import eu.socle.kernel.Label;
import eu.socle.kernel.Menu;
import eu.socle.kernel.Module;
import eu.socle.kernel.NamedDays;
import eu.socle.kernel.Registrar;
import eu.socle.kernel.SiteSeed;
import java.util.List;

/** Companies, their chart of accounts and the settings of their books. The lowest business module. */
public final class AccountingModule implements Module {

    @Override
    public String id() {
        return "accounting";
    }

    @Override
    public Label label() {
        return new Label("Comptabilité", "Accounting");
    }

    @Override
    public void register(Registrar registrar) {
        registrar.types(
                Country.TYPE,
                Currency.TYPE,
                CurrencyExchange.TYPE,
                Company.TYPE,
                Account.TYPE,
                CostCenter.TYPE,
                AccountingJournal.TYPE,
                FiscalYear.TYPE,
                AccountingPeriod.TYPE,
                TaxCategory.TYPE,
                SalesTaxesAndChargesTemplate.TYPE,
                PurchaseTaxesAndChargesTemplate.TYPE,
                ItemTaxTemplate.TYPE,
                PaymentTerm.TYPE,
                PaymentTermsTemplate.TYPE,
                ModeOfPayment.TYPE);
        registrar.onCreated(Company.TYPE, new CompanySetup());
        registrar.offer(SiteSeed.class, new AccountingSeed());
        registrar.offer(NamedDays.class, new FiscalYearDays());
        registrar.menu(
                Menu.Group.ACCOUNTING,
                List.of(
                        Menu.list(Account.TYPE),
                        Menu.list(AccountingJournal.TYPE),
                        Menu.list(CostCenter.TYPE),
                        Menu.list(FiscalYear.TYPE),
                        Menu.list(AccountingPeriod.TYPE)));
        registrar.menu(Menu.Group.SETTINGS, List.of(Menu.list(Company.TYPE)));
        registrar.menu(
                Menu.Group.LISTS,
                List.of(
                        Menu.list(SalesTaxesAndChargesTemplate.TYPE),
                        Menu.list(PurchaseTaxesAndChargesTemplate.TYPE),
                        Menu.list(ItemTaxTemplate.TYPE),
                        Menu.list(TaxCategory.TYPE),
                        Menu.list(PaymentTermsTemplate.TYPE),
                        Menu.list(PaymentTerm.TYPE),
                        Menu.list(ModeOfPayment.TYPE),
                        Menu.list(Currency.TYPE),
                        Menu.list(CurrencyExchange.TYPE),
                        Menu.list(Country.TYPE)));
    }
}
