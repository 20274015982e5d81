package eu.socle.kernel;

/** What the samples link to: it may be out of use, and it belongs to a company or to none. */
final class Oven extends Document<Oven> {

    static final DocType<Oven> TYPE = DocType.of(Oven.class, "Oven", "Four", "Oven")
            .plural("Fours", "Ovens")
            .describedAs("Ce qui cuit le pain.", "What bakes bread.");

    static final Input<Oven, String> COMPANY = TYPE.text("company", "Société", "Company");
    static final Input<Oven, Boolean> BROKEN = TYPE.check("broken", "En panne", "Broken");
    static final Input<Oven, Boolean> HOT = TYPE.check("hot", "Chaud", "Hot");

    static {
        TYPE.disabledBy(BROKEN).access(Role.SYSTEM_MANAGER, Right.READ);
        TYPE.form().section(COMPANY, BROKEN, HOT);
    }

    public Oven() {
        super(TYPE);
    }

    static Oven named(String name) {
        Oven oven = new Oven();
        oven.identify(oven.identity().named(name));
        oven.set(HOT, true);
        return oven;
    }
}
