// SPDX-License-Identifier: MIT
pragma solidity ^0.8.20;

/// Hands every call over to what stands in one slot.
contract SlotProxy {
    bytes32 private immutable place;

    constructor(bytes32 slot, address to) {
        place = slot;
        assembly {
            sstore(slot, to)
        }
    }

    fallback() external payable {
        bytes32 slot = place;
        assembly {
            let to := sload(slot)
            calldatacopy(0, 0, calldatasize())
            let good := delegatecall(gas(), to, 0, calldatasize(), 0, 0)
            returndatacopy(0, 0, returndatasize())
            if iszero(good) { revert(0, returndatasize()) }
            return(0, returndatasize())
        }
    }
}

/// As of ERC-897, with its implementation in a place of its own.
contract SayingProxy {
    mapping(uint256 => address) private kept;

    constructor(address to) {
        kept[7] = to;
    }

    function proxyType() external pure returns (uint256) {
        return 2;
    }

    function implementation() public view returns (address) {
        return kept[7];
    }

    fallback() external payable {
        address to = implementation();
        assembly {
            calldatacopy(0, 0, calldatasize())
            let good := delegatecall(gas(), to, 0, calldatasize(), 0, 0)
            returndatacopy(0, 0, returndatasize())
            if iszero(good) { revert(0, returndatasize()) }
            return(0, returndatasize())
        }
    }
}

/// As the proxies of Safe are: the first slot names the code, masterCopy() is answered by the proxy.
contract SafeLikeProxy {
    address private singleton;

    constructor(address to) {
        singleton = to;
    }

    fallback() external payable {
        assembly {
            let to := sload(0)
            if eq(calldataload(0), 0xa619486e00000000000000000000000000000000000000000000000000000000) {
                mstore(0, to)
                return(0, 0x20)
            }
            calldatacopy(0, 0, calldatasize())
            let good := delegatecall(gas(), to, 0, calldatasize(), 0, 0)
            returndatacopy(0, 0, returndatasize())
            if iszero(good) { revert(0, returndatasize()) }
            return(0, returndatasize())
        }
    }
}

/// Answers whatever it is asked with a word.
contract Anything {
    uint256 private immutable word;

    constructor(uint256 value) {
        word = value;
    }

    fallback() external payable {
        uint256 value = word;
        assembly {
            mstore(0, value)
            return(0, 0x20)
        }
    }
}

/// Says yes to every interface, that of nobody included.
contract SaysYes {
    function supportsInterface(bytes4) external pure returns (bool) {
        return true;
    }
}

/// A loop of owners.
contract Owned {
    address public owner;

    function setOwner(address next) external {
        owner = next;
    }

    function broken() external pure returns (address) {
        revert("not today");
    }
}

/// Has an owner() that reverts.
contract Moody {
    function owner() external pure returns (address) {
        revert("not today");
    }
}

/// Has functions as USDT has.
contract OldToken {
    bytes32 public name = "Old Token";
    bytes32 public symbol = "OLD";
    uint256 public totalSupply = 1000;
    mapping(address => uint256) public balanceOf;
    mapping(address => mapping(address => uint256)) public allowance;

    constructor() {
        balanceOf[msg.sender] = 1000;
    }

    function transfer(address to, uint256 amount) external {
        require(balanceOf[msg.sender] >= amount);
        balanceOf[msg.sender] -= amount;
        balanceOf[to] += amount;
    }

    function transferFrom(address from, address to, uint256 amount) external {
        require(balanceOf[from] >= amount && allowance[from][msg.sender] >= amount);
        allowance[from][msg.sender] -= amount;
        balanceOf[from] -= amount;
        balanceOf[to] += amount;
    }

    function approve(address spender, uint256 amount) external {
        allowance[msg.sender][spender] = amount;
    }

    function addBlackList(address) external {}

    function destroyBlackFunds(address) external {}

    function setParams(uint256, uint256) external {}

    function theMintersSecretDoor(address to) external {
        balanceOf[to] += 1;
    }
}

/// Has the functions and slots of a Safe that an inspection asks for; its code stands behind a SafeLikeProxy.
contract SafeLike {
    address private singleton;
    address[] private signers;
    uint256 public getThreshold;
    string public constant VERSION = "1.5.0";

    function setup(address[] calldata owners, uint256 threshold, address guard) external {
        signers = owners;
        getThreshold = threshold;
        bytes32 slot = keccak256("guard_manager.guard.address");
        assembly {
            sstore(slot, guard)
        }
    }

    function getOwners() external view returns (address[] memory) {
        return signers;
    }

    /// Two pages: of the sentinel's, and of the module at its end.
    function getModulesPaginated(address start, uint256)
        external
        pure
        returns (address[] memory page, address next)
    {
        page = new address[](1);
        page[0] = start == address(1) ? address(0xa55d1) : address(0xa55d2);
        next = start == address(1) ? address(0xa55d1) : address(1);
    }
}

/// Has the functions of Compound's Timelock that an inspection asks for.
contract OldTimelock {
    address public admin;
    uint256 public delay = 172800;
    uint256 public constant GRACE_PERIOD = 14 days;

    constructor(address owner) {
        admin = owner;
    }
}

/// Has the functions of Compound's Bravo that an inspection asks for.
contract OldGovernor {
    string public constant name = "Bravo";
    uint256 public votingDelay = 13140;
    uint256 public votingPeriod = 19710;
    uint256 public proposalThreshold = 25;
    uint256 public constant quorumVotes = 400;
    address public comp;
    address public timelock;

    constructor(address token, address lock) {
        comp = token;
        timelock = lock;
    }
}

abstract contract AnyToken {
    uint256 public totalSupply = 1000;
    mapping(address => mapping(address => uint256)) public allowance;
    mapping(address => uint256) internal kept;

    function balanceOf(address who) public view virtual returns (uint256) {
        return kept[who];
    }

    function transfer(address to, uint256 amount) external virtual returns (bool) {
        if (kept[msg.sender] < amount) return false;
        kept[msg.sender] -= amount;
        kept[to] += amount;
        return true;
    }

    function transferFrom(address, address, uint256) external pure returns (bool) {
        revert("not in this one");
    }
}

/// Answers false where others revert; has more decimals than make sense.
contract FalseToken is AnyToken {
    uint8 public constant decimals = 77;
}

/// Keeps a hundredth of each transfer; says nothing about decimals.
contract FeeToken is AnyToken {
    string public constant name = "Fee";
    string public constant symbol = "FEE";

    function transfer(address to, uint256 amount) external override returns (bool) {
        kept[msg.sender] -= amount;
        kept[to] += amount - amount / 100;
        kept[address(this)] += amount / 100;
        return true;
    }
}

/// Keeps shares and shows what they are worth.
contract ShareToken is AnyToken {
    uint8 public constant decimals = 18;

    function balanceOf(address who) public view override returns (uint256) {
        return kept[who] * 107 / 100;
    }
}

/// Refuses every transfer.
contract StuckToken is AnyToken {
    uint8 public constant decimals = 18;

    function transfer(address, uint256) external pure override returns (bool) {
        revert("closed");
    }
}

/// Keeps balances where nobody looks.
contract HiddenToken is AnyToken {
    uint8 public constant decimals = 18;

    function balanceOf(address who) public view override returns (uint256 amount) {
        bytes32 slot = keccak256(abi.encode("hidden", who));
        assembly {
            amount := sload(slot)
        }
    }
}

/// Names its implementation and its admin itself, as Compound's proxies do.
contract NamingProxy {
    address public admin;
    uint256 private filler;
    address public implementation;

    constructor(address to, address owner) {
        filler = 1;
        implementation = to;
        admin = owner;
    }

    function _setImplementation(address to) external {
        require(msg.sender == admin, "not the admin");
        implementation = to;
    }

    fallback() external payable {
        address to = implementation;
        assembly {
            calldatacopy(0, 0, calldatasize())
            let good := delegatecall(gas(), to, 0, calldatasize(), 0, 0)
            returndatacopy(0, 0, returndatasize())
            if iszero(good) { revert(0, returndatasize()) }
            return(0, returndatasize())
        }
    }
}

/// As of ERC-2535, its own functions written into it.
contract Diamond {
    struct Facet {
        address facetAddress;
        bytes4[] functionSelectors;
    }

    struct Cut {
        address facet;
        uint8 action;
        bytes4[] selectors;
    }

    mapping(bytes4 => address) private facetOf;
    Facet[] private all;

    constructor(address facet, bytes4[] memory selectors) {
        all.push(Facet(facet, selectors));
        for (uint256 i = 0; i < selectors.length; i++) {
            facetOf[selectors[i]] = facet;
        }
    }

    function facets() external view returns (Facet[] memory) {
        return all;
    }

    function facetAddresses() external view returns (address[] memory found) {
        found = new address[](1);
        found[0] = all[0].facetAddress;
    }

    function diamondCut(Cut[] calldata, address, bytes calldata) external {}

    fallback() external payable {
        address to = facetOf[msg.sig];
        require(to != address(0), "no such function");
        assembly {
            calldatacopy(0, 0, calldatasize())
            let good := delegatecall(gas(), to, 0, calldatasize(), 0, 0)
            returndatacopy(0, 0, returndatasize())
            if iszero(good) { revert(0, returndatasize()) }
            return(0, returndatasize())
        }
    }
}

/// Answers whatever it is asked with very much.
contract Flood {
    uint256 private immutable size;

    constructor(uint256 bytesToSend) {
        size = bytesToSend;
    }

    function mint(address, uint256) external {}

    fallback() external payable {
        uint256 length = size;
        assembly {
            return(0, length)
        }
    }
}
