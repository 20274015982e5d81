package eu.socle.erp.commerce;

import eu.socle.erp.accounting.DiscountType;
import eu.socle.erp.accounting.DueDateBasedOn;
import eu.socle.erp.accounting.PaymentTermsTemplate;
import eu.socle.erp.accounting.PaymentTermsTemplateDetail;
import eu.socle.erp.ledger.Posting;
import eu.socle.erp.ledger.Subledger;
import eu.socle.erp.tax.DueRule;
import eu.socle.erp.tax.Instalment;
import eu.socle.erp.tax.PaymentTerms;
import eu.socle.erp.tax.Term;
import eu.socle.kernel.Cond;
import eu.socle.kernel.Currencies;
import eu.socle.kernel.DocType;
import eu.socle.kernel.Document;
import eu.socle.kernel.Field;
import eu.socle.kernel.Input;
import eu.socle.kernel.Link;
import eu.socle.kernel.Lookup;
import eu.socle.kernel.Rows;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** When a document is to be paid: terms, due date, instalments. */
public final class ScheduleFields<D extends Document<D>> {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    public final Link<D, PaymentTermsTemplate> paymentTermsTemplate;
    public final Input<D, LocalDate> dueDate;
    public final Rows<D, PaymentSchedule> paymentSchedule;
    private final Field<D, LocalDate> baseDate;
    private final Field<D, LocalDate> otherDate;

    /**
     * @param baseDate the day that terms count from
     * @param usualTerms the terms of the party, else of the company
     */
    public ScheduleFields(
            DocType<D> type, Input<D, LocalDate> baseDate, BiFunction<D, Lookup, @Nullable String> usualTerms) {
        this(type, baseDate, baseDate, usualTerms);
    }

    /**
     * @param baseDate the day that terms count from
     * @param otherDate the day they count from while that one is empty
     */
    public ScheduleFields(
            DocType<D> type,
            Input<D, LocalDate> baseDate,
            Input<D, LocalDate> otherDate,
            BiFunction<D, Lookup, @Nullable String> usualTerms) {
        this.baseDate = baseDate;
        this.otherDate = otherDate;
        paymentTermsTemplate = type.link(
                        "payment_terms_template",
                        PaymentTermsTemplate.class,
                        "Conditions de règlement",
                        "Payment terms")
                .fetch(usualTerms)
                .width(3);
        dueDate = type.date("due_date", "Échéance", "Due date")
                .fetch(baseDate, (document, lookup) -> last(document, lookup))
                .fetch(paymentTermsTemplate, (document, lookup) -> last(document, lookup));
        if (otherDate != baseDate) {
            dueDate.fetch(otherDate, (document, lookup) -> last(document, lookup));
        }
        paymentSchedule = type.rows("payment_schedule", PaymentSchedule.class, "Échéancier", "Payment schedule")
                .editableWhen(Cond.never())
                .notCopied();
    }

    /** The day that terms count from, or null while no date is known. */
    @Nullable
    LocalDate base(D document) {
        LocalDate first = document.get(baseDate);
        return first == null ? document.get(otherDate) : first;
    }

    private @Nullable LocalDate last(D document, Lookup lookup) {
        LocalDate base = base(document);
        return base == null
                ? null
                : PaymentTerms.dueDate(base, PaymentTerms.schedule(base, HUNDRED, 2, terms(document, lookup)));
    }

    /** Fills the instalments of an amount; a single one follows the due date that was typed. */
    public void fill(D document, BigDecimal total, BigDecimal baseTotal, @Nullable String currency, Lookup lookup) {
        LocalDate base = base(document);
        LocalDate due = document.get(dueDate);
        if (base == null || due == null) {
            return;
        }
        List<Term> terms = terms(document, lookup);
        int decimals = Currencies.decimals(currency);
        List<Instalment> own = PaymentTerms.schedule(base, total, decimals, terms);
        List<Instalment> company = PaymentTerms.schedule(base, baseTotal, 2, terms);
        List<PaymentSchedule> rows = new ArrayList<>();
        for (int i = 0; i < Math.max(1, own.size()); i++) {
            PaymentSchedule row = row(document, i);
            boolean single = own.size() < 2;
            row.set(PaymentSchedule.DUE_DATE, single ? due : own.get(i).dueDate());
            row.set(PaymentSchedule.PAYMENT_AMOUNT, single ? total : own.get(i).amount());
            row.set(
                    PaymentSchedule.BASE_PAYMENT_AMOUNT,
                    single ? baseTotal : company.get(i).amount());
            row.set(
                    PaymentSchedule.INVOICE_PORTION,
                    single ? HUNDRED : own.get(i).term().portion());
            if (!own.isEmpty()) {
                row.set(PaymentSchedule.PAYMENT_TERM, named(own.get(i).term().name()));
                row.set(PaymentSchedule.DESCRIPTION, own.get(i).term().description());
                row.set(PaymentSchedule.DISCOUNT_DATE, own.get(i).discountDate());
                row.set(PaymentSchedule.MODE_OF_PAYMENT, own.get(i).term().modeOfPayment());
            }
            row.set(PaymentSchedule.OUTSTANDING, row.amount(PaymentSchedule.PAYMENT_AMOUNT));
            row.set(PaymentSchedule.PAID_AMOUNT, BigDecimal.ZERO);
            rows.add(row);
        }
        document.write(paymentSchedule, rows);
    }

    private static @Nullable String named(String term) {
        return term.isEmpty() ? null : term;
    }

    private PaymentSchedule row(D document, int index) {
        List<PaymentSchedule> present = document.rows(paymentSchedule);
        return index < present.size() ? present.get(index) : new PaymentSchedule();
    }

    /**
     * What the party owes, one posting an instalment, each with its own due date, so that each grows old by itself.
     *
     * @param base the whole in company currency
     * @param amount the same in the currency of the document
     */
    public List<Posting> postings(
            D document, BigDecimal base, BigDecimal amount, BiFunction<BigDecimal, BigDecimal, Posting> posting) {
        List<PaymentSchedule> rows = document.rows(paymentSchedule);
        if (rows.size() < 2) {
            return List.of(posting.apply(base, amount).due(document.get(dueDate)));
        }
        List<Posting> postings = new ArrayList<>();
        BigDecimal baseLeft = base;
        BigDecimal left = amount;
        for (PaymentSchedule row : rows) {
            boolean last = row == rows.getLast();
            BigDecimal basePart = last ? baseLeft : row.amount(PaymentSchedule.BASE_PAYMENT_AMOUNT);
            BigDecimal part = last ? left : row.amount(PaymentSchedule.PAYMENT_AMOUNT);
            postings.add(posting.apply(basePart, part).due(row.get(PaymentSchedule.DUE_DATE)));
            baseLeft = baseLeft.subtract(basePart);
            left = left.subtract(part);
        }
        return postings;
    }

    /** Spreads what is left of a document just issued over its instalments, the oldest having been settled first. */
    public void settle(D document, BigDecimal outstanding) {
        BigDecimal left = outstanding;
        for (PaymentSchedule row : document.rows(paymentSchedule).reversed()) {
            BigDecimal open =
                    left.min(row.amount(PaymentSchedule.PAYMENT_AMOUNT)).max(BigDecimal.ZERO);
            show(row, open);
            left = left.subtract(open);
        }
    }

    private static void show(PaymentSchedule row, BigDecimal open) {
        row.set(PaymentSchedule.OUTSTANDING, open);
        row.set(
                PaymentSchedule.PAID_AMOUNT,
                row.amount(PaymentSchedule.PAYMENT_AMOUNT).subtract(open));
    }

    /** Shows on each instalment what the sub-ledger says of it. */
    public void settle(D document, Lookup lookup) {
        List<eu.socle.erp.ledger.Instalment> booked = Subledger.instalments(document, lookup);
        if (booked.size() == 1) {
            settle(document, booked.getFirst().outstanding());
            return;
        }
        Map<LocalDate, BigDecimal> left = new HashMap<>();
        for (eu.socle.erp.ledger.Instalment each : booked) {
            LocalDate due = each.dueDate() == null ? document.get(dueDate) : each.dueDate();
            left.merge(due == null ? LocalDate.MAX : due, each.outstanding(), BigDecimal::add);
        }
        for (PaymentSchedule row : document.rows(paymentSchedule).reversed()) {
            LocalDate due = row.need(PaymentSchedule.DUE_DATE);
            BigDecimal amount = row.amount(PaymentSchedule.PAYMENT_AMOUNT);
            BigDecimal open =
                    left.getOrDefault(due, BigDecimal.ZERO).min(amount).max(BigDecimal.ZERO);
            show(row, open);
            left.computeIfPresent(due, (day, rest) -> rest.subtract(open));
        }
    }

    /** Whether an instalment is past its day and not wholly paid. */
    public boolean isLate(D document, LocalDate today) {
        return document.rows(paymentSchedule).stream()
                .anyMatch(row -> row.amount(PaymentSchedule.OUTSTANDING).signum() > 0
                        && row.need(PaymentSchedule.DUE_DATE).isBefore(today));
    }

    /** The instalments still due, when the terms of the document ask to pay them one by one; else none. */
    public List<PaymentSchedule> openByTerm(D document, Lookup lookup) {
        PaymentTermsTemplate template = lookup.follow(document, paymentTermsTemplate);
        if (template == null || !template.flag(PaymentTermsTemplate.ALLOCATE_PAYMENT_BASED_ON_PAYMENT_TERMS)) {
            return List.of();
        }
        return document.rows(paymentSchedule).stream()
                .filter(row -> row.amount(PaymentSchedule.OUTSTANDING).signum() > 0)
                .toList();
    }

    /** The days on which the instalments of a payment term are due. */
    public Set<LocalDate> daysOf(D document, String term) {
        return document.rows(paymentSchedule).stream()
                .filter(row -> term.equals(row.get(PaymentSchedule.PAYMENT_TERM)))
                .map(row -> row.need(PaymentSchedule.DUE_DATE))
                .collect(Collectors.toSet());
    }

    private List<Term> terms(D document, Lookup lookup) {
        PaymentTermsTemplate template = lookup.follow(document, paymentTermsTemplate);
        return template == null
                ? List.of()
                : template.rows(PaymentTermsTemplate.TERMS).stream()
                        .map(ScheduleFields::term)
                        .toList();
    }

    private static Term term(PaymentTermsTemplateDetail detail) {
        DueDateBasedOn based = detail.get(PaymentTermsTemplateDetail.DUE_DATE_BASED_ON);
        DueRule rule = DueRule.of((based == null ? DueDateBasedOn.DAYS_AFTER_INVOICE : based).value())
                .orElse(DueRule.DAYS_AFTER_INVOICE);
        Integer days = detail.get(PaymentTermsTemplateDetail.CREDIT_DAYS);
        Integer months = detail.get(PaymentTermsTemplateDetail.CREDIT_MONTHS);
        Integer day = detail.get(PaymentTermsTemplateDetail.DAY_OF_MONTH);
        boolean byMonth = rule == DueRule.MONTHS_AFTER_MONTH_END;
        return new Term(
                detail.text(PaymentTermsTemplateDetail.PAYMENT_TERM),
                detail.text(PaymentTermsTemplateDetail.DESCRIPTION),
                detail.amount(PaymentTermsTemplateDetail.INVOICE_PORTION),
                rule,
                byMonth ? orZero(months) : orZero(days),
                orZero(day),
                detail.get(PaymentTermsTemplateDetail.MODE_OF_PAYMENT),
                early(detail));
    }

    private static Term.@Nullable EarlyPayment early(PaymentTermsTemplateDetail detail) {
        BigDecimal discount = detail.amount(PaymentTermsTemplateDetail.DISCOUNT);
        DueDateBasedOn based = detail.get(PaymentTermsTemplateDetail.DISCOUNT_VALIDITY_BASED_ON);
        if (discount.signum() == 0 || based == null) {
            return null;
        }
        boolean percentage = detail.get(PaymentTermsTemplateDetail.DISCOUNT_TYPE) != DiscountType.AMOUNT;
        return new Term.EarlyPayment(
                percentage ? Term.EarlyPayment.Type.PERCENTAGE : Term.EarlyPayment.Type.AMOUNT,
                discount,
                DueRule.of(based.value()).orElse(DueRule.DAYS_AFTER_INVOICE),
                orZero(detail.get(PaymentTermsTemplateDetail.DISCOUNT_VALIDITY)));
    }

    private static int orZero(@Nullable Integer number) {
        return number == null ? 0 : number;
    }
}
