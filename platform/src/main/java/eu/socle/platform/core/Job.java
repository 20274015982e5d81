package eu.socle.platform.core;

import eu.socle.kernel.DocType;
import eu.socle.kernel.Document;
import eu.socle.kernel.Field;
import eu.socle.kernel.Right;
import eu.socle.kernel.Role;
import java.time.Instant;
import java.util.List;

/** Work that someone asked for and that is done in the background: where it stands, how far it is, what came of it. */
public final class Job extends Document<Job> {

    /** Stops a job between two items, under the name that Frappe gives to it; what is done stays done. */
    public static final String STOP = "stop_job";

    public static final DocType<Job> TYPE = DocType.of(Job.class, "RQ Job", "Travail en arrière-plan", "Background job")
            .plural("Travaux en arrière-plan", "Background jobs")
            .describedAs(
                    "Un traitement demandé par quelqu’un et fait en arrière-plan\u00a0: son avancement et son résultat.",
                    "Work that someone asked for and that is done in the background: its progress and its result.");

    public static final Field<Job, String> JOB_NAME =
            TYPE.text("job_name", "Traitement", "Work").computed();
    public static final Field<Job, String> REF_DOCTYPE = TYPE.text("ref_doctype", "Type de document", "Document type")
            .typeName()
            .computed();
    public static final Field<Job, JobState> STATUS =
            TYPE.choice("status", JobState.class, "Avancement", "Status").computed();
    public static final Field<Job, Integer> DONE =
            TYPE.whole("done", "Faits", "Done").computed();
    public static final Field<Job, Integer> TOTAL =
            TYPE.whole("total", "Sur", "Of").computed();
    public static final Field<Job, Instant> STARTED_AT =
            TYPE.dateTime("started_at", "Commencé le", "Started at").computed();
    public static final Field<Job, Instant> ENDED_AT =
            TYPE.dateTime("ended_at", "Terminé le", "Ended at").computed();
    public static final Field<Job, String> EXC_INFO = TYPE.longText(
                    "exc_info", "Cause de l’échec", "Reason of the failure")
            .computed();
    public static final Field<Job, String> RESULT =
            TYPE.json("result", "Résultat", "Result").computed();

    /** What there is to do, item by item; written once. */
    public static final Field<Job, String> ARGUMENTS =
            TYPE.json("arguments", "Éléments à traiter", "Items to do").computed();

    /** What was refused so far, with the sentence of each refusal. */
    public static final Field<Job, String> FAILURES =
            TYPE.json("failures", "Éléments refusés", "Items refused").computed();

    static {
        TYPE.form()
                .section(JOB_NAME, REF_DOCTYPE, STATUS, DONE, TOTAL, STARTED_AT, ENDED_AT)
                .section(EXC_INFO, RESULT, ARGUMENTS, FAILURES);
        TYPE.list(JOB_NAME, REF_DOCTYPE, STATUS, DONE, TOTAL).sortedBy(STARTED_AT.descending());
        TYPE.step(STOP, "Arrêter", "Stop", 0, 0, Right.CANCEL)
                .confirmed(
                        "Arrêter ce travail\u202f? Ce qui est déjà fait le reste.",
                        "Stop this job? What is already done stays done.")
                .when(STATUS.in(List.of(JobState.QUEUED, JobState.STARTED)));
        TYPE.accessOwn(Role.ALL, Right.READ, Right.CANCEL).access(Role.SYSTEM_MANAGER, Right.READ, Right.CANCEL);
    }

    public Job() {
        super(TYPE);
    }

    /** Nothing more will be done. */
    public boolean isOver() {
        JobState state = get(STATUS);
        return state != JobState.QUEUED && state != JobState.STARTED;
    }

    /** Leaves the job in its last state. */
    public void end(JobState state, Instant at) {
        write(STATUS, state);
        write(ENDED_AT, at);
    }
}
