package eu.socle.platform.api;

import eu.socle.kernel.Cond;
import eu.socle.kernel.DocType;
import eu.socle.kernel.Document;
import eu.socle.kernel.Field;
import eu.socle.kernel.Right;
import eu.socle.platform.store.Rights;

/** The rights of someone who is not logged in: none. */
record Guest() implements Rights {

    @Override
    public boolean may(Right right, DocType<?> type) {
        return false;
    }

    @Override
    public boolean mayOn(Right right, Document<?> document) {
        return false;
    }

    @Override
    public <D extends Document<D>> Cond<D> visible(DocType<D> type) {
        return Cond.never();
    }

    @Override
    public <D extends Document<D>> Cond<D> scope(DocType<D> type) {
        return Cond.never();
    }

    @Override
    public boolean mayField(Right right, DocType<?> holder, Field<?, ?> field) {
        return false;
    }
}
