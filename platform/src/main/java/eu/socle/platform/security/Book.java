package eu.socle.platform.security;

import eu.socle.kernel.Access;
import eu.socle.kernel.Cond;
import eu.socle.kernel.DocType;
import eu.socle.kernel.Input;
import eu.socle.kernel.Right;
import eu.socle.platform.core.CustomPermission;
import eu.socle.platform.core.RoleDocument;
import eu.socle.platform.core.User;
import eu.socle.platform.core.UserPermission;
import eu.socle.platform.sites.Site;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** What one site decided on rights, as read at one moment; replaced as a whole when any of it changes. */
final class Book {

    private static final Map<Right, Input<CustomPermission, Boolean>> BOXES = boxes();

    private final Site site;
    private final long generation;
    private final Map<String, Map<String, List<Access>>> decided = new HashMap<>();
    private final Map<String, List<Restriction>> restrictions;
    private final Set<String> demanding;
    private final Map<String, Optional<UserCard>> cards = new ConcurrentHashMap<>();
    private final Map<String, Optional<String>> userByKey = new ConcurrentHashMap<>();
    private final Map<Persona, Grants> grants = new ConcurrentHashMap<>();

    private record Persona(String user, Set<String> roles) {}

    private record Key(String type, String onlyFor) {}

    Book(Site site, long generation) {
        this.site = site;
        this.generation = generation;
        List<CustomPermission> rows = site.asSystem(unit -> unit.list(CustomPermission.TYPE, Cond.always()));
        for (CustomPermission row : rows) {
            decided.computeIfAbsent(row.text(CustomPermission.PARENT_TYPE), k -> new HashMap<>())
                    .computeIfAbsent(row.text(CustomPermission.ROLE), k -> new ArrayList<>())
                    .add(access(row));
        }
        demanding = site.asSystem(unit -> unit.list(RoleDocument.TYPE, RoleDocument.TWO_FACTOR_AUTH.is(true)).stream()
                .map(RoleDocument::name)
                .collect(Collectors.toUnmodifiableSet()));
        restrictions = site.asSystem(unit -> {
            Branches branches = new Branches(unit);
            return unit.list(UserPermission.TYPE, Cond.always()).stream()
                    .collect(Collectors.groupingBy(
                            limit -> limit.text(UserPermission.USER),
                            Collectors.collectingAndThen(
                                    Collectors.toList(), limits -> restrictions(limits, branches))));
        });
    }

    long generation() {
        return generation;
    }

    private static Map<Right, Input<CustomPermission, Boolean>> boxes() {
        Map<Right, Input<CustomPermission, Boolean>> boxes = new LinkedHashMap<>();
        boxes.put(Right.READ, CustomPermission.READ);
        boxes.put(Right.WRITE, CustomPermission.WRITE);
        boxes.put(Right.CREATE, CustomPermission.CREATE);
        boxes.put(Right.DELETE, CustomPermission.DELETE);
        boxes.put(Right.SUBMIT, CustomPermission.SUBMIT);
        boxes.put(Right.CANCEL, CustomPermission.CANCEL);
        boxes.put(Right.AMEND, CustomPermission.AMEND);
        boxes.put(Right.EXPORT, CustomPermission.EXPORT);
        boxes.put(Right.IMPORT, CustomPermission.IMPORT);
        boxes.put(Right.PRINT, CustomPermission.PRINT);
        boxes.put(Right.REPORT, CustomPermission.REPORT);
        return boxes;
    }

    private static Access access(CustomPermission row) {
        Set<Right> rights = EnumSet.noneOf(Right.class);
        BOXES.forEach((right, box) -> {
            if (row.flag(box)) {
                rights.add(right);
            }
        });
        Integer level = row.get(CustomPermission.PERMLEVEL);
        return new Access(
                row.text(CustomPermission.ROLE),
                level == null ? 0 : level,
                rights,
                row.flag(CustomPermission.IF_OWNER));
    }

    private static List<Restriction> restrictions(List<UserPermission> limits, Branches branches) {
        Map<Key, Set<String>> values = new LinkedHashMap<>();
        for (UserPermission limit : limits) {
            String onlyFor =
                    limit.flag(UserPermission.APPLY_TO_ALL_DOCTYPES) ? "" : limit.text(UserPermission.APPLICABLE_FOR);
            values.computeIfAbsent(new Key(limit.text(UserPermission.ALLOW), onlyFor), k -> new LinkedHashSet<>())
                    .addAll(branches.of(limit));
        }
        return values.entrySet().stream()
                .map(entry -> new Restriction(
                        entry.getKey().type(),
                        List.copyOf(entry.getValue()),
                        entry.getKey().onlyFor()))
                .toList();
    }

    /** Rows of an administrator replace, role by role, what the type declares. */
    private List<Access> accesses(DocType<?> type) {
        Map<String, List<Access>> own = decided.getOrDefault(type.name(), Map.of());
        List<Access> all = new ArrayList<>();
        type.accesses().stream()
                .filter(access -> !own.containsKey(access.role()))
                .forEach(all::add);
        own.values().forEach(all::addAll);
        return all;
    }

    Grants grants(String user, Set<String> roles) {
        return grants.computeIfAbsent(
                new Persona(user, roles),
                k -> new Grants(
                        user,
                        roles,
                        new Scope(restrictions.getOrDefault(user, List.of())),
                        this::accesses,
                        List.copyOf(site.registry().types())));
    }

    Optional<UserCard> card(String user) {
        Optional<UserCard> known = cards.get(user);
        if (known == null) {
            Optional<User> found = site.asSystem(unit -> unit.find(User.TYPE, user));
            known = found.map(each -> UserCard.of(each, demanding));
            if (known.isPresent()) {
                cards.put(user, known);
            }
        }
        return known;
    }

    Optional<UserCard> cardOfKey(String apiKey) {
        Optional<String> user = userByKey.get(apiKey);
        if (user == null) {
            Optional<User> found = site.asSystem(unit -> unit.first(User.TYPE, User.API_KEY.is(apiKey)));
            user = found.map(User::name);
            if (user.isPresent()) {
                userByKey.put(apiKey, user);
            }
        }
        return user.flatMap(this::card);
    }
}
