package eu.socle.erp.france.fec;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One line of a FEC: one amount on one account. Components carry the names of the law. Texts that do not apply are
 * empty, never null; dates that do not apply, or cannot be read, are null.
 *
 * @param journalCode JournalCode: the code of the journal (VE, HA, BQ, OD, AN…)
 * @param journalLib JournalLib: the name of the journal
 * @param ecritureNum EcritureNum: the number of the entry, the same on all its lines
 * @param ecritureDate EcritureDate: the accounting date
 * @param compteNum CompteNum: the account; its first three characters are digits of the plan comptable
 * @param compteLib CompteLib: the name of the account
 * @param compAuxNum CompAuxNum: the customer or supplier account, when there is one
 * @param compAuxLib CompAuxLib: its name
 * @param pieceRef PieceRef: the reference of the supporting document
 * @param pieceDate PieceDate: the date of the supporting document
 * @param ecritureLib EcritureLib: the wording of the line
 * @param debit Debit: in euros (or the currency of the books), zero on a credit line
 * @param credit Credit: zero on a debit line
 * @param ecritureLet EcritureLet: the lettering code
 * @param dateLet DateLet: the lettering date
 * @param validDate ValidDate: the day the entry became definitive
 * @param montantDevise Montantdevise: the amount in foreign currency, negative for a credit
 * @param idevise Idevise: that currency, ISO 4217
 * @param extras further columns of the file by header, as written (DateRglt, ModeRglt, NatOp, IdClient…)
 */
public record FecLine(
        String journalCode,
        String journalLib,
        String ecritureNum,
        @Nullable LocalDate ecritureDate,
        String compteNum,
        String compteLib,
        String compAuxNum,
        String compAuxLib,
        String pieceRef,
        @Nullable LocalDate pieceDate,
        String ecritureLib,
        BigDecimal debit,
        BigDecimal credit,
        String ecritureLet,
        @Nullable LocalDate dateLet,
        @Nullable LocalDate validDate,
        @Nullable BigDecimal montantDevise,
        String idevise,
        Map<String, String> extras) {

    public FecLine {
        extras = Map.copyOf(extras);
    }

    /** Starts a line; see {@link FecLineBuilder}. */
    public static FecLineBuilder of(String journalCode, String journalLib, String ecritureNum) {
        return new FecLineBuilder(journalCode, journalLib, ecritureNum);
    }

    /** Debit minus credit. */
    public BigDecimal balance() {
        return debit.subtract(credit);
    }

    /** The text of a column; empty for dates and amounts. */
    String text(FecColumn column) {
        return switch (column) {
            case JOURNAL_CODE -> journalCode;
            case JOURNAL_LIB -> journalLib;
            case ECRITURE_NUM -> ecritureNum;
            case COMPTE_NUM -> compteNum;
            case COMPTE_LIB -> compteLib;
            case COMP_AUX_NUM -> compAuxNum;
            case COMP_AUX_LIB -> compAuxLib;
            case PIECE_REF -> pieceRef;
            case ECRITURE_LIB -> ecritureLib;
            case ECRITURE_LET -> ecritureLet;
            case IDEVISE -> idevise;
            case ECRITURE_DATE, PIECE_DATE, DATE_LET, VALID_DATE, DEBIT, CREDIT, MONTANT_DEVISE -> "";
        };
    }

    /** The date of a column; null for texts and amounts too. */
    @Nullable
    LocalDate date(FecColumn column) {
        return switch (column) {
            case ECRITURE_DATE -> ecritureDate;
            case PIECE_DATE -> pieceDate;
            case DATE_LET -> dateLet;
            case VALID_DATE -> validDate;
            default -> null;
        };
    }
}
