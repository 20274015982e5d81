package eu.socle.app.ledger;

import eu.socle.kernel.DocType;
import eu.socle.kernel.Document;
import eu.socle.kernel.Input;
import eu.socle.kernel.Right;
import eu.socle.kernel.Role;

/** A piece of paper that says what to book: the simplest document behind an entry. */
public final class Slip extends Document<Slip> {

    static final DocType<Slip> TYPE = DocType.of(Slip.class, "Slip", "Pièce", "Slip")
            .plural("Pièces", "Slips")
            .describedAs("Pièce comptable réduite à son nom.", "Accounting document reduced to its name.");

    static final Input<Slip, String> TITLE = TYPE.text("title", "Titre", "Title");

    static {
        TYPE.form().section(TITLE);
        TYPE.list(TITLE);
        TYPE.access(Role.ACCOUNTS_MANAGER, Right.READ);
    }

    public Slip() {
        super(TYPE);
    }
}
