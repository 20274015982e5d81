package eu.socle.erp.france.einvoice;

import static eu.socle.erp.france.einvoice.CiiValues.id;
import static eu.socle.erp.france.einvoice.CiiValues.indicator;
import static eu.socle.erp.france.einvoice.CiiValues.money;
import static eu.socle.erp.france.einvoice.CiiValues.price;
import static eu.socle.erp.france.einvoice.CiiValues.quantity;
import static eu.socle.erp.france.einvoice.CiiValues.text;

import java.math.BigDecimal;
import un.unece.uncefact.data.standard.cii.d22b.rabie.DocumentLineDocumentType;
import un.unece.uncefact.data.standard.cii.d22b.rabie.LineTradeAgreementType;
import un.unece.uncefact.data.standard.cii.d22b.rabie.LineTradeDeliveryType;
import un.unece.uncefact.data.standard.cii.d22b.rabie.LineTradeSettlementType;
import un.unece.uncefact.data.standard.cii.d22b.rabie.SupplyChainTradeLineItemType;
import un.unece.uncefact.data.standard.cii.d22b.rabie.TradeAllowanceChargeType;
import un.unece.uncefact.data.standard.cii.d22b.rabie.TradePriceType;
import un.unece.uncefact.data.standard.cii.d22b.rabie.TradeProductType;
import un.unece.uncefact.data.standard.cii.d22b.rabie.TradeSettlementLineMonetarySummationType;

/** The lines of the invoice in CII. */
final class CiiLines {

    private CiiLines() {}

    static SupplyChainTradeLineItemType line(Line line) {
        DocumentLineDocumentType document = new DocumentLineDocumentType();
        document.setLineID(id(line.id()));
        LineTradeDeliveryType delivery = new LineTradeDeliveryType();
        delivery.setBilledQuantity(quantity(line.quantity(), line.unit()));
        SupplyChainTradeLineItemType item = new SupplyChainTradeLineItemType();
        item.setAssociatedDocumentLineDocument(document);
        item.setSpecifiedTradeProduct(product(line));
        item.setSpecifiedLineTradeAgreement(prices(line));
        item.setSpecifiedLineTradeDelivery(delivery);
        item.setSpecifiedLineTradeSettlement(settlement(line));
        return item;
    }

    private static TradeProductType product(Line line) {
        TradeProductType product = new TradeProductType();
        if (line.itemCode() != null) {
            product.setSellerAssignedID(id(line.itemCode()));
        }
        product.getName().add(text(line.name()));
        if (line.description() != null && !line.description().isBlank()) {
            product.getDescription().add(text(line.description()));
        }
        return product;
    }

    private static LineTradeAgreementType prices(Line line) {
        LineTradeAgreementType agreement = new LineTradeAgreementType();
        BigDecimal gross = line.grossPrice();
        if (gross != null && gross.compareTo(line.netPrice()) > 0) {
            TradeAllowanceChargeType discount = new TradeAllowanceChargeType();
            discount.setChargeIndicator(indicator(false));
            discount.getActualAmount().add(price(gross.subtract(line.netPrice())));
            TradePriceType grossPrice = new TradePriceType();
            grossPrice.getChargeAmount().add(price(gross));
            grossPrice.getAppliedTradeAllowanceCharge().add(discount);
            agreement.setGrossPriceProductTradePrice(grossPrice);
        }
        TradePriceType netPrice = new TradePriceType();
        netPrice.getChargeAmount().add(price(line.netPrice()));
        agreement.setNetPriceProductTradePrice(netPrice);
        return agreement;
    }

    private static LineTradeSettlementType settlement(Line line) {
        LineTradeSettlementType settlement = new LineTradeSettlementType();
        settlement.getApplicableTradeTax().add(CiiValues.vat(line.category(), line.rate()));
        if (line.period() != null) {
            settlement.setBillingSpecifiedPeriod(CiiValues.period(line.period()));
        }
        for (Adjustment each : line.adjustments()) {
            settlement.getSpecifiedTradeAllowanceCharge().add(adjustment(each));
        }
        TradeSettlementLineMonetarySummationType sums = new TradeSettlementLineMonetarySummationType();
        sums.getLineTotalAmount().add(money(line.netAmount()));
        settlement.setSpecifiedTradeSettlementLineMonetarySummation(sums);
        return settlement;
    }

    /** An allowance or charge without its VAT, which only those of the document carry. */
    static TradeAllowanceChargeType adjustment(Adjustment adjustment) {
        TradeAllowanceChargeType type = new TradeAllowanceChargeType();
        type.setChargeIndicator(indicator(adjustment.charge()));
        if (adjustment.percent() != null) {
            type.setCalculationPercent(CiiValues.percent(adjustment.percent()));
        }
        if (adjustment.base() != null) {
            type.setBasisAmount(money(adjustment.base()));
        }
        type.getActualAmount().add(money(adjustment.amount()));
        type.setReason(text(adjustment.reason()));
        return type;
    }
}
