package eu.socle.erp.france.einvoice;

import static eu.socle.erp.france.einvoice.CiiValues.id;
import static eu.socle.erp.france.einvoice.CiiValues.text;

import com.helger.cii.d22b.CIID22BCrossIndustryInvoiceTypeMarshaller;
import com.helger.diagnostics.error.list.ErrorList;
import java.io.ByteArrayOutputStream;
import un.unece.uncefact.codelist.standard.unece.documentnamecode.d22a.DocumentNameCodeContentType;
import un.unece.uncefact.data.standard.cii.d22b.CrossIndustryInvoiceType;
import un.unece.uncefact.data.standard.cii.d22b.qdt.DocumentCodeType;
import un.unece.uncefact.data.standard.cii.d22b.rabie.DocumentContextParameterType;
import un.unece.uncefact.data.standard.cii.d22b.rabie.ExchangedDocumentContextType;
import un.unece.uncefact.data.standard.cii.d22b.rabie.ExchangedDocumentType;
import un.unece.uncefact.data.standard.cii.d22b.rabie.HeaderTradeAgreementType;
import un.unece.uncefact.data.standard.cii.d22b.rabie.HeaderTradeDeliveryType;
import un.unece.uncefact.data.standard.cii.d22b.rabie.NoteType;
import un.unece.uncefact.data.standard.cii.d22b.rabie.ReferencedDocumentType;
import un.unece.uncefact.data.standard.cii.d22b.rabie.SupplyChainEventType;
import un.unece.uncefact.data.standard.cii.d22b.rabie.SupplyChainTradeTransactionType;
import un.unece.uncefact.data.standard.cii.d22b.udt.CodeType;

/**
 * Writes an invoice as UN/CEFACT Cross Industry Invoice, profile EN 16931: the file that travels alone or inside a
 * Factur-X PDF. The same invoice always gives the same bytes.
 */
public final class CiiXml {

    static final String GUIDELINE = "urn:cen.eu:en16931:2017";

    private CiiXml() {}

    /**
     * The invoice in UTF-8, checked against the CII schema.
     *
     * @throws IllegalArgumentException when the invoice has no line, uses a code the schema does not know or holds an
     *     amount with more than two decimals
     */
    public static byte[] write(EInvoice invoice) {
        if (invoice.lines().isEmpty()) {
            throw new IllegalArgumentException("Invoice " + invoice.number() + " has no line (BR-16)");
        }
        ErrorList errors = new ErrorList();
        CIID22BCrossIndustryInvoiceTypeMarshaller marshaller = new CIID22BCrossIndustryInvoiceTypeMarshaller();
        marshaller.setCollectErrors(errors);
        marshaller.setFormattedOutput(true);
        ByteArrayOutputStream xml = new ByteArrayOutputStream();
        if (marshaller.write(document(invoice), xml).isFailure() || errors.containsAtLeastOneError()) {
            throw new IllegalArgumentException("Invoice " + invoice.number() + " is not valid CII: " + errors);
        }
        return xml.toByteArray();
    }

    private static CrossIndustryInvoiceType document(EInvoice invoice) {
        CrossIndustryInvoiceType document = new CrossIndustryInvoiceType();
        document.setExchangedDocumentContext(context(invoice));
        document.setExchangedDocument(header(invoice));
        SupplyChainTradeTransactionType transaction = new SupplyChainTradeTransactionType();
        for (Line line : invoice.lines()) {
            transaction.getIncludedSupplyChainTradeLineItem().add(CiiLines.line(line));
        }
        transaction.setApplicableHeaderTradeAgreement(agreement(invoice));
        transaction.setApplicableHeaderTradeDelivery(delivery(invoice));
        transaction.setApplicableHeaderTradeSettlement(CiiSettlement.settlement(invoice));
        document.setSupplyChainTradeTransaction(transaction);
        return document;
    }

    private static ExchangedDocumentContextType context(EInvoice invoice) {
        ExchangedDocumentContextType context = new ExchangedDocumentContextType();
        context.getBusinessProcessSpecifiedDocumentContextParameter().add(parameter(invoice.process()));
        context.getGuidelineSpecifiedDocumentContextParameter().add(parameter(GUIDELINE));
        return context;
    }

    private static DocumentContextParameterType parameter(String value) {
        DocumentContextParameterType parameter = new DocumentContextParameterType();
        parameter.setID(id(value));
        return parameter;
    }

    private static ExchangedDocumentType header(EInvoice invoice) {
        ExchangedDocumentType header = new ExchangedDocumentType();
        header.setID(id(invoice.number()));
        String code = invoice.type().code();
        header.setTypeCode(new DocumentCodeType(DocumentNameCodeContentType.fromValue(code)));
        header.setIssueDateTime(CiiValues.day(invoice.issueDate()));
        for (Note note : invoice.notes()) {
            NoteType type = new NoteType();
            type.getContent().add(text(note.text()));
            if (note.subject() != null) {
                type.getSubjectCode().add(new CodeType(note.subject()));
            }
            header.getIncludedNote().add(type);
        }
        return header;
    }

    private static HeaderTradeAgreementType agreement(EInvoice invoice) {
        HeaderTradeAgreementType agreement = new HeaderTradeAgreementType();
        agreement.setBuyerReference(CiiValues.textOrNull(invoice.buyerReference()));
        agreement.setSellerTradeParty(CiiParties.seller(invoice.seller()));
        agreement.setBuyerTradeParty(CiiParties.buyer(invoice.buyer()));
        if (invoice.orderReference() != null) {
            agreement.setBuyerOrderReferencedDocument(reference(invoice.orderReference()));
        }
        if (invoice.contractReference() != null) {
            agreement.setContractReferencedDocument(reference(invoice.contractReference()));
        }
        return agreement;
    }

    private static ReferencedDocumentType reference(String number) {
        ReferencedDocumentType reference = new ReferencedDocumentType();
        reference.setIssuerAssignedID(id(number));
        return reference;
    }

    private static HeaderTradeDeliveryType delivery(EInvoice invoice) {
        HeaderTradeDeliveryType type = new HeaderTradeDeliveryType();
        Delivery delivery = invoice.delivery();
        if (delivery == null) {
            return type;
        }
        if (delivery.address() != null) {
            type.setShipToTradeParty(CiiParties.shipTo(delivery.name(), delivery.address()));
        }
        if (delivery.date() != null) {
            SupplyChainEventType event = new SupplyChainEventType();
            event.setOccurrenceDateTime(CiiValues.day(delivery.date()));
            type.setActualDeliverySupplyChainEvent(event);
        }
        return type;
    }
}
