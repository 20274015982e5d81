package eu.socle.erp.france.fec;

import eu.socle.erp.france.id.Siren;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The description that the law wants beside a FEC (art. A47 A-1, XI): what the codes, the files and the treatments mean.
 * It is a document for the French tax office and exists in French only.
 *
 * @param company the name of the company
 * @param siren its SIREN
 * @param from the first day of the fiscal year
 * @param to its last day
 * @param closed whether the year is closed; otherwise the file is provisional
 * @param software the software and its version
 * @param writtenOn the day the file was written
 * @param journals the code and name of every journal in it
 * @param totals its sums
 */
public record FecDescription(
        String company,
        Siren siren,
        LocalDate from,
        LocalDate to,
        boolean closed,
        String software,
        LocalDate writtenOn,
        SortedMap<String, String> journals,
        FecBalance.Totals totals) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.FRANCE);

    public FecDescription {
        journals = new TreeMap<>(journals);
    }

    /** The document as plain text, lines ended by LF. */
    public String text() {
        return template()
                .replace("{file}", FecFileName.of(siren, to).toString())
                .replace("{siren}", siren.display())
                .replace("{from}", DAY.format(from))
                .replace("{to}", DAY.format(to))
                .replace("{state}", closed ? "clôturé" : "non clôturé\u202F; ce fichier est provisoire")
                .replace("{written}", DAY.format(writtenOn))
                .replace("{lines}", grouped(Long.toString(totals.lines())))
                .replace("{debit}", money(totals.debit()))
                .replace("{credit}", money(totals.credit()))
                .replace("{software}", FecText.clean(software))
                .replace("{company}", FecText.clean(company))
                .replace("{journals}", journalList());
    }

    private static String template() {
        return """
                DESCRIPTIF DU FICHIER DES ÉCRITURES COMPTABLES
                (article A47 A-1 du Livre des procédures fiscales, XI)

                Entreprise\u00A0: {company}, SIREN {siren}
                Exercice\u00A0: du {from} au {to}, {state}
                Fichier\u00A0: {file}, établi le {written}
                Logiciel\u00A0: {software}

                1. Présentation du fichier
                Fichier à plat, texte codé en UTF-8 sans marque d’ordre\u202F; une ligne d’en-tête, puis une ligne par mouvement. Les champs sont séparés par une tabulation, les lignes par CR LF. Les dates sont au format AAAAMMJJ, les montants avec une virgule décimale et sans séparateur de milliers. Dans les textes, les tabulations, barres verticales et fins de ligne sont remplacées par une espace.

                2. Contenu
                Toutes les écritures de l’exercice, à-nouveaux compris, hors écritures de centralisation et de solde des comptes de charges et de produits.
                Lignes\u00A0: {lines}
                Total au débit\u00A0: {debit}
                Total au crédit\u00A0: {credit}

                3. Numérotation et dates
                EcritureNum\u00A0: numéro unique, continu sur l’exercice, attribué à la validation de l’écriture\u202F; le même pour toutes ses lignes.
                EcritureDate\u00A0: date de comptabilisation.
                ValidDate\u00A0: jour, à l’heure de Paris, où l’écriture est devenue définitive\u202F; elle ne peut plus être modifiée ni supprimée, seulement extournée.
                PieceRef et PieceDate\u00A0: référence et date de la pièce justificative\u202F; à défaut de pièce externe, celles de l’écriture.
                EcritureLet et DateLet\u00A0: lettrage connu au jour de l’établissement du fichier.
                Montantdevise et Idevise\u00A0: montant en devise, négatif au crédit, et code ISO 4217\u202F; vides pour la monnaie de la comptabilité.

                4. Journaux
                {journals}
                """;
    }

    private String journalList() {
        return journals.entrySet().stream().map(FecDescription::journal).collect(Collectors.joining("\n"));
    }

    private static String journal(Map.Entry<String, String> journal) {
        return FecText.clean(journal.getKey()) + "\u00A0: " + FecText.clean(journal.getValue());
    }

    private static String money(BigDecimal amount) {
        String[] parts =
                amount.setScale(Math.max(2, amount.scale())).toPlainString().split("\\.", -1);
        return grouped(parts[0]) + "," + parts[1] + "\u00A0€";
    }

    /** Thousands apart by U+202F. */
    private static String grouped(String digits) {
        return digits.replaceAll("(?<=\\d)(?=(\\d{3})+$)", "\u202F");
    }
}
