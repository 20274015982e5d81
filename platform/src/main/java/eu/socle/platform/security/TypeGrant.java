package eu.socle.platform.security;

import eu.socle.kernel.Access;
import eu.socle.kernel.Right;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a person's roles add up to on one type.
 *
 * @param rights on every document
 * @param own on the documents that the person created
 * @param levels rights on fields of a level above 0
 */
record TypeGrant(Set<Right> rights, Set<Right> own, Map<Integer, Set<Right>> levels) {

    static TypeGrant of(List<Access> accesses, Set<String> roles) {
        Set<Right> rights = EnumSet.noneOf(Right.class);
        Set<Right> own = EnumSet.noneOf(Right.class);
        Map<Integer, Set<Right>> levels = new HashMap<>();
        for (Access access : accesses) {
            if (!roles.contains(access.role())) {
                continue;
            }
            if (access.level() > 0) {
                levels.computeIfAbsent(access.level(), k -> EnumSet.noneOf(Right.class))
                        .addAll(access.rights());
            } else {
                (access.ifOwner() ? own : rights).addAll(access.rights());
            }
        }
        return new TypeGrant(rights, own, levels);
    }

    boolean may(Right right) {
        return rights.contains(right) || own.contains(right);
    }

    boolean onlyOwn(Right right) {
        return !rights.contains(right) && own.contains(right);
    }
}
