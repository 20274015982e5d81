package eu.socle.erp.france.einvoice;

import static eu.socle.erp.france.einvoice.CiiValues.day;
import static eu.socle.erp.france.einvoice.CiiValues.id;
import static eu.socle.erp.france.einvoice.CiiValues.money;
import static eu.socle.erp.france.einvoice.CiiValues.text;

import org.jspecify.annotations.Nullable;
import un.unece.uncefact.codelist.standard.unece.eventtimereferencecode.d22a.EventTimeReferenceCodeContentType;
import un.unece.uncefact.codelist.standard.unece.paymentmeanscode.d22a.PaymentMeansCodeContentType;
import un.unece.uncefact.data.standard.cii.d22b.qdt.PaymentMeansCodeType;
import un.unece.uncefact.data.standard.cii.d22b.qdt.TimeReferenceCodeType;
import un.unece.uncefact.data.standard.cii.d22b.rabie.CreditorFinancialAccountType;
import un.unece.uncefact.data.standard.cii.d22b.rabie.CreditorFinancialInstitutionType;
import un.unece.uncefact.data.standard.cii.d22b.rabie.DebtorFinancialAccountType;
import un.unece.uncefact.data.standard.cii.d22b.rabie.HeaderTradeSettlementType;
import un.unece.uncefact.data.standard.cii.d22b.rabie.ReferencedDocumentType;
import un.unece.uncefact.data.standard.cii.d22b.rabie.TradeAllowanceChargeType;
import un.unece.uncefact.data.standard.cii.d22b.rabie.TradePaymentTermsType;
import un.unece.uncefact.data.standard.cii.d22b.rabie.TradeSettlementHeaderMonetarySummationType;
import un.unece.uncefact.data.standard.cii.d22b.rabie.TradeSettlementPaymentMeansType;
import un.unece.uncefact.data.standard.cii.d22b.rabie.TradeTaxType;
import un.unece.uncefact.data.standard.cii.d22b.udt.CodeType;

/** Money in CII: payment, VAT breakdown, allowances, totals, earlier invoices. */
final class CiiSettlement {

    private CiiSettlement() {}

    static HeaderTradeSettlementType settlement(EInvoice invoice) {
        HeaderTradeSettlementType settlement = new HeaderTradeSettlementType();
        Payment payment = invoice.payment();
        if (payment.mandate() != null) {
            settlement.setCreditorReferenceID(id(payment.mandate().creditorId()));
        }
        if (payment.reference() != null) {
            settlement.getPaymentReference().add(text(payment.reference()));
        }
        if (invoice.totals().vatInEuro() != null) {
            settlement.setTaxCurrencyCode(CiiValues.currency("EUR"));
        }
        settlement.setInvoiceCurrencyCode(CiiValues.currency(invoice.currency()));
        settlement.getSpecifiedTradeSettlementPaymentMeans().add(means(payment));
        for (VatSubtotal row : invoice.vat()) {
            settlement.getApplicableTradeTax().add(subtotal(row, invoice.vatPoint()));
        }
        if (invoice.period() != null) {
            settlement.setBillingSpecifiedPeriod(CiiValues.period(invoice.period()));
        }
        for (Adjustment each : invoice.adjustments()) {
            TradeAllowanceChargeType type = CiiLines.adjustment(each);
            type.getCategoryTradeTax().add(CiiValues.vat(each.category(), each.rate()));
            settlement.getSpecifiedTradeAllowanceCharge().add(type);
        }
        addTerms(settlement, payment);
        settlement.setSpecifiedTradeSettlementHeaderMonetarySummation(totals(invoice));
        invoice.preceding()
                .forEach(earlier -> settlement.getInvoiceReferencedDocument().add(reference(earlier)));
        return settlement;
    }

    private static TradeSettlementPaymentMeansType means(Payment payment) {
        TradeSettlementPaymentMeansType means = new TradeSettlementPaymentMeansType();
        means.setTypeCode(new PaymentMeansCodeType(PaymentMeansCodeContentType.fromValue(payment.means())));
        if (payment.meansText() != null) {
            means.getInformation().add(text(payment.meansText()));
        }
        if (payment.iban() != null && payment.mandate() != null) {
            DebtorFinancialAccountType debited = new DebtorFinancialAccountType();
            debited.setIBANID(id(payment.iban()));
            means.setPayerPartyDebtorFinancialAccount(debited);
        } else if (payment.iban() != null && !payment.iban().isEmpty()) {
            addAccount(means, payment, payment.iban());
        }
        return means;
    }

    private static void addAccount(TradeSettlementPaymentMeansType means, Payment payment, String iban) {
        CreditorFinancialAccountType account = new CreditorFinancialAccountType();
        account.setIBANID(id(iban));
        account.setAccountName(CiiValues.textOrNull(payment.accountName()));
        means.getPayeePartyCreditorFinancialAccount().add(account);
        if (payment.bic() != null) {
            CreditorFinancialInstitutionType bank = new CreditorFinancialInstitutionType();
            bank.setBICID(id(payment.bic()));
            means.setPayeeSpecifiedCreditorFinancialInstitution(bank);
        }
    }

    private static TradeTaxType subtotal(VatSubtotal row, @Nullable VatPoint point) {
        TradeTaxType tax = CiiValues.vat(row.category(), row.rate());
        tax.getCalculatedAmount().add(money(row.vat()));
        tax.setExemptionReason(CiiValues.textOrNull(row.reason()));
        tax.getBasisAmount().add(money(row.base()));
        if (row.reasonCode() != null) {
            tax.setExemptionReasonCode(new CodeType(row.reasonCode()));
        }
        if (point != null && row.category().isTaxed()) {
            tax.setDueDateTypeCode(
                    new TimeReferenceCodeType(EventTimeReferenceCodeContentType.fromValue(point.code())));
        }
        return tax;
    }

    private static void addTerms(HeaderTradeSettlementType settlement, Payment payment) {
        if (payment.dueDate() == null && payment.terms() == null && payment.mandate() == null) {
            return;
        }
        TradePaymentTermsType terms = new TradePaymentTermsType();
        if (payment.terms() != null) {
            terms.getDescription().add(text(payment.terms()));
        }
        if (payment.dueDate() != null) {
            terms.setDueDateDateTime(day(payment.dueDate()));
        }
        if (payment.mandate() != null) {
            terms.getDirectDebitMandateID().add(id(payment.mandate().reference()));
        }
        settlement.getSpecifiedTradePaymentTerms().add(terms);
    }

    private static TradeSettlementHeaderMonetarySummationType totals(EInvoice invoice) {
        Totals totals = invoice.totals();
        TradeSettlementHeaderMonetarySummationType sums = new TradeSettlementHeaderMonetarySummationType();
        sums.getLineTotalAmount().add(money(totals.lines()));
        sums.getChargeTotalAmount().add(money(totals.charges()));
        sums.getAllowanceTotalAmount().add(money(totals.allowances()));
        sums.getTaxBasisTotalAmount().add(money(totals.net()));
        sums.getTaxTotalAmount().add(money(totals.vat(), invoice.currency()));
        if (totals.vatInEuro() != null) {
            sums.getTaxTotalAmount().add(money(totals.vatInEuro(), "EUR"));
        }
        sums.getGrandTotalAmount().add(money(totals.gross()));
        sums.getTotalPrepaidAmount().add(money(totals.prepaid()));
        sums.getDuePayableAmount().add(money(totals.due()));
        return sums;
    }

    private static ReferencedDocumentType reference(DocumentReference earlier) {
        ReferencedDocumentType reference = new ReferencedDocumentType();
        reference.setIssuerAssignedID(id(earlier.number()));
        if (earlier.date() != null) {
            reference.setFormattedIssueDateTime(CiiValues.formattedDay(earlier.date()));
        }
        return reference;
    }
}
