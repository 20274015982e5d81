package eu.socle.erp.france.einvoice;

/** Earlier invoices, contracts and deposits: BR-FR-CO-03, -04, -05, -08, -09. */
final class ReferenceRules {

    private ReferenceRules() {}

    static void check(EInvoice invoice, RuleBook book) {
        long dated = invoice.preceding().stream()
                .filter(earlier -> earlier.date() != null)
                .count();
        InvoiceType type = invoice.type();
        book.require(
                type != InvoiceType.GLOBAL_REBATE || (invoice.contractReference() != null && invoice.period() != null),
                "BR-FR-CO-03",
                "BT-12",
                "Un avoir de remise globale cite le contrat et la période. Renseignez les deux.",
                "A global rebate states its contract and its period. Fill in both.");
        book.require(
                !type.isCorrective() || (dated == 1 && invoice.preceding().size() == 1),
                "BR-FR-CO-04",
                "BT-25",
                "Une facture rectificative cite une seule facture d’origine, avec sa date.",
                "A corrective invoice refers to exactly one original invoice, with its date.");
        book.require(
                !type.isCreditNote() || type == InvoiceType.GLOBAL_REBATE || dated >= 1,
                "BR-FR-CO-05",
                "BT-25",
                "Un avoir cite la facture d’origine et sa date. Reliez l’avoir à sa facture.",
                "A credit note refers to the original invoice and its date. Link it to its invoice.");
        book.require(
                !(invoice.process().endsWith("4") && type.isDeposit()),
                "BR-FR-CO-08",
                "BT-23",
                "Une facture d’acompte ne peut pas être une facture définitive après acompte. Changez le cadre.",
                "A deposit invoice cannot be the final invoice after a deposit. Change the billing process.");
        paid(invoice, book);
    }

    private static void paid(EInvoice invoice, RuleBook book) {
        Totals totals = invoice.totals();
        boolean settled =
                totals.prepaid().compareTo(totals.gross()) == 0 && totals.due().signum() == 0;
        book.require(
                !invoice.isPrepaidProcess() || settled,
                "BR-FR-CO-09",
                "BT-113",
                "Une facture déjà payée porte un montant reçu égal au total TTC. Vérifiez les règlements.",
                "An invoice already paid carries a received amount equal to its total. Check the payments.");
    }
}
