package dev.assay.contracts.inspect;

import dev.assay.contracts.abi.Abi;
import dev.assay.contracts.abi.AbiFunction;
import dev.assay.contracts.abi.Mutability;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Looks for functions that give power, by the names they have in OpenZeppelin and in tokens that are widely held. */
final class PowerScan {

    private static final Map<Power, List<AbiFunction>> FUNCTIONS = functions();
    // Words of names in an ABI, where there is one.
    private static final Map<Power, List<String>> WORDS = Map.of(
            Power.PAUSE, List.of("pause", "freezeall", "emergencystop"),
            Power.MINT, List.of("mint"),
            Power.BURN, List.of("burn"),
            Power.BLACKLIST, List.of("blacklist", "blocklist", "denylist", "freezeaccount"),
            Power.SEIZE, List.of("seize", "confiscate", "forcetransfer", "forcedtransfer"),
            Power.SET_FEE, List.of("setfee", "settax"),
            Power.UPGRADE, List.of("upgradeto", "setimplementation", "diamondcut"));

    private final Callee callee;
    private final ProxyFacts proxy;
    private final @Nullable Abi abi;

    PowerScan(Callee callee, ProxyFacts proxy, @Nullable Abi abi) {
        this.callee = callee;
        this.proxy = proxy;
        this.abi = abi;
    }

    Map<Power, Fact<List<String>>> powers() {
        Map<Power, Fact<List<String>>> all = new EnumMap<>(Power.class);
        for (Power power : Power.values()) {
            all.put(power, power(power));
        }
        return Collections.unmodifiableMap(all);
    }

    private Fact<List<String>> power(Power power) {
        TreeSet<String> found = new TreeSet<>();
        for (AbiFunction function : FUNCTIONS.getOrDefault(power, List.of())) {
            if (callee.has(function)) {
                found.add(function.signature());
            }
        }
        found.addAll(inAbi(power));
        Evidence evidence = evidence();
        if (power == Power.UPGRADE && proxy.admin().isKnown()) {
            found.add("the proxy's, by its admin");
            evidence = evidence.and(proxy.admin().evidence());
        }
        if (power == Power.UPGRADE && proxy.beacon().isKnown()) {
            found.add("the beacon's");
            evidence = evidence.and(proxy.beacon().evidence());
        }
        if (!found.isEmpty()) {
            return new Fact.Known<>(List.copyOf(found), evidence);
        }
        if (power == Power.UPGRADE && proxy.admin().isUnknown()) {
            return proxy.admin().map(never -> List.of());
        }
        return callee.complete()
                ? new Fact.Absent<>(evidence)
                : new Fact.Unknown<>("which functions it has could not be read from its code", evidence);
    }

    /** Functions that the code has and the ABI gives a name that tells. */
    private List<String> inAbi(Power power) {
        List<String> found = new ArrayList<>();
        for (AbiFunction function : abi == null ? List.<AbiFunction>of() : abi.functions()) {
            boolean changes = function.mutability() != Mutability.VIEW && function.mutability() != Mutability.PURE;
            boolean there = callee.has(function) || !callee.complete();
            String name = function.name().toLowerCase(Locale.ROOT).replace("_", "");
            if (changes
                    && there
                    && WORDS.getOrDefault(power, List.of()).stream().anyMatch(name::contains)) {
                found.add(function.signature());
            }
        }
        return found;
    }

    private Evidence evidence() {
        Evidence evidence = callee.book().evidence(Query.code(callee.address()));
        for (ProxyHop hop : proxy.hops()) {
            evidence = evidence.and(callee.book().evidence(Query.code(hop.to())));
        }
        return evidence;
    }

    private static Map<Power, List<AbiFunction>> functions() {
        Map<Power, List<AbiFunction>> all = new EnumMap<>(Power.class);
        put(
                all,
                Power.PAUSE,
                "pause() unpause() setPaused(bool) setPause(bool) pauseAll() unpauseAll()"
                        + " emergencyPause() emergencyStop() setGuardianPaused(bool) _setTransferPaused(bool)"
                        + " pauseTransfers() unpauseTransfers() setTransfersEnabled(bool) enableTransfers(bool) pause(bool)"
                        + " setTradingEnabled(bool) enableTrading() freeze() unfreeze()");
        put(
                all,
                Power.MINT,
                "mint(address,uint256) mint(uint256) mint(address) mint(address,uint256,bytes)"
                        + " mint(address,uint256,uint256,bytes) mintBatch(address,uint256[],uint256[],bytes)"
                        + " safeMint(address) safeMint(address,uint256) safeMint(address,string)"
                        + " safeMint(address,uint256,string) mintTo(address) mintTo(address,uint256) issue(uint256)"
                        + " issue(address,uint256) increaseSupply(uint256) configureMinter(address,uint256)"
                        + " mintShares(address,uint256) batchMint(address[],uint256[])");
        put(
                all,
                Power.BURN,
                "burn(uint256) burn(address,uint256) burnFrom(address,uint256)"
                        + " burn(address,uint256,uint256) burnBatch(address,uint256[],uint256[]) burn(uint256,bytes)"
                        + " redeem(uint256) decreaseSupply(uint256) burnShares(address,uint256) burn(address,uint256,bytes)");
        put(
                all,
                Power.BLACKLIST,
                "addBlackList(address) removeBlackList(address) blacklist(address)"
                        + " unBlacklist(address) blackList(address) setBlacklist(address,bool) blacklistAddress(address,bool)"
                        + " addToBlacklist(address) removeFromBlacklist(address) setBlackList(address,bool)"
                        + " blockUser(address) unblockUser(address) setBlocked(address,bool) addToDenylist(address)"
                        + " freeze(address) unfreeze(address) freezeAccount(address,bool) freezeAccount(address)"
                        + " setBlocklist(address,bool) updateBlacklister(address) ban(address) unban(address)");
        put(
                all,
                Power.SEIZE,
                "destroyBlackFunds(address) wipeFrozenAddress(address)"
                        + " forceTransfer(address,address,uint256) forcedTransfer(address,address,uint256)"
                        + " controllerTransfer(address,address,uint256,bytes,bytes) seize(address,uint256)"
                        + " recoveryAddress(address,address,address) clawback(address,uint256)"
                        + " controllerRedeem(address,uint256,bytes,bytes)");
        put(
                all,
                Power.SET_FEE,
                "setFee(uint256) setParams(uint256,uint256) setFeeRate(uint256)"
                        + " setTaxFeePercent(uint256) setTransferFee(uint256) setFees(uint256,uint256)"
                        + " setBuyFee(uint256) setSellFee(uint256) setTaxes(uint256,uint256) updateFees(uint256,uint256)");
        put(
                all,
                Power.UPGRADE,
                "upgradeTo(address) upgradeToAndCall(address,bytes) upgrade(address,address)"
                        + " upgradeAndCall(address,address,bytes) setImplementation(address) _setImplementation(address)"
                        + " _setImplementation(address,bool,bytes) changeMasterCopy(address) setMasterCopy(address)"
                        + " diamondCut((address,uint8,bytes4[])[],address,bytes) _setPendingImplementation(address)"
                        + " changeImplementation(address) updateImplementation(address)");
        return Map.copyOf(all);
    }

    private static void put(Map<Power, List<AbiFunction>> all, Power power, String signatures) {
        List<AbiFunction> parsed = new ArrayList<>();
        for (String signature : signatures.split(" ")) {
            parsed.add(AbiFunction.parse(signature));
        }
        all.put(power, List.copyOf(parsed));
    }
}
