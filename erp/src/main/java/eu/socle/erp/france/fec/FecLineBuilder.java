package eu.socle.erp.france.fec;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Builds a {@link FecLine} column by column; what is not said stays blank, except the piece, which the law requires. */
public final class FecLineBuilder {

    private final String journalCode;
    private final String journalLib;
    private final String ecritureNum;
    private final Map<String, String> extras = new LinkedHashMap<>();
    private @Nullable LocalDate ecritureDate;
    private @Nullable LocalDate validDate;
    private @Nullable LocalDate pieceDate;
    private @Nullable LocalDate dateLet;
    private @Nullable BigDecimal montantDevise;
    private String compteNum = "";
    private String compteLib = "";
    private String compAuxNum = "";
    private String compAuxLib = "";
    private String pieceRef = "";
    private String ecritureLib = "";
    private String ecritureLet = "";
    private String idevise = "";
    private BigDecimal debit = BigDecimal.ZERO;
    private BigDecimal credit = BigDecimal.ZERO;

    FecLineBuilder(String journalCode, String journalLib, String ecritureNum) {
        this.journalCode = journalCode;
        this.journalLib = journalLib;
        this.ecritureNum = ecritureNum;
    }

    /** The accounting date and the day the entry was validated. */
    public FecLineBuilder dated(@Nullable LocalDate accounting, @Nullable LocalDate validation) {
        ecritureDate = accounting;
        validDate = validation;
        return this;
    }

    public FecLineBuilder account(String number, String name) {
        compteNum = number;
        compteLib = name;
        return this;
    }

    public FecLineBuilder auxiliary(String number, String name) {
        compAuxNum = number;
        compAuxLib = name;
        return this;
    }

    public FecLineBuilder piece(String reference, @Nullable LocalDate date) {
        pieceRef = reference;
        pieceDate = date;
        return this;
    }

    public FecLineBuilder wording(String text) {
        ecritureLib = text;
        return this;
    }

    public FecLineBuilder debit(BigDecimal amount) {
        debit = amount;
        return this;
    }

    public FecLineBuilder credit(BigDecimal amount) {
        credit = amount;
        return this;
    }

    public FecLineBuilder lettered(String code, @Nullable LocalDate date) {
        ecritureLet = code;
        dateLet = date;
        return this;
    }

    /** The signed amount in a currency other than that of the books. */
    public FecLineBuilder currency(@Nullable BigDecimal amount, String code) {
        montantDevise = amount;
        idevise = code;
        return this;
    }

    public FecLineBuilder extra(String header, String value) {
        extras.put(header, value);
        return this;
    }

    /** The line; without a piece it refers to its own entry, as the law leaves no blank there. */
    public FecLine build() {
        String reference = pieceRef.isBlank() ? ecritureNum : pieceRef;
        LocalDate referenceDate = pieceDate == null ? ecritureDate : pieceDate;
        return new FecLine(
                journalCode,
                journalLib,
                ecritureNum,
                ecritureDate,
                compteNum,
                compteLib,
                compAuxNum,
                compAuxLib,
                reference,
                referenceDate,
                ecritureLib,
                debit,
                credit,
                ecritureLet,
                dateLet,
                validDate,
                montantDevise,
                idevise,
                extras);
    }
}
