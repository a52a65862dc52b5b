// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.24;

/// As much of a Safe as one owner needs, written after its documentation.
contract SmallSafe {
    string public constant VERSION = "1.4.1";
    bytes32 private constant SAFE_TX = keccak256(
        "SafeTx(address to,uint256 value,bytes data,uint8 operation,uint256 safeTxGas,uint256 baseGas,uint256 gasPrice,address gasToken,address refundReceiver,uint256 nonce)"
    );

    event ExecutionSuccess(bytes32 indexed txHash, uint256 payment);
    event EnabledModule(address indexed module);

    uint256 public nonce;
    uint256 private threshold = 1;
    address private owner;
    address[] private modules;

    constructor(address only, address guard, address handler) {
        owner = only;
        bytes32 guardSlot = keccak256("guard_manager.guard.address");
        bytes32 handlerSlot = keccak256("fallback_manager.handler.address");
        assembly {
            sstore(guardSlot, guard)
            sstore(handlerSlot, handler)
        }
    }

    receive() external payable {}

    function getOwners() external view returns (address[] memory all) {
        all = new address[](1);
        all[0] = owner;
    }

    function getThreshold() external view returns (uint256) {
        return threshold;
    }

    function isOwner(address who) external view returns (bool) {
        return who == owner;
    }

    function enableModule(address module) external {
        require(msg.sender == address(this), "GS031");
        modules.push(module);
        emit EnabledModule(module);
    }

    function getModulesPaginated(address, uint256) external view returns (address[] memory array, address next) {
        return (modules, address(1));
    }

    function getStorageAt(uint256 offset, uint256 length) external view returns (bytes memory words) {
        words = new bytes(length * 32);
        for (uint256 i = 0; i < length; i++) {
            assembly {
                mstore(add(add(words, 0x20), mul(i, 0x20)), sload(add(offset, i)))
            }
        }
    }

    function domainSeparator() public view returns (bytes32) {
        return keccak256(
            abi.encode(keccak256("EIP712Domain(uint256 chainId,address verifyingContract)"), block.chainid, address(this))
        );
    }

    struct Tx {
        address to;
        uint256 value;
        bytes data;
        uint8 operation;
        uint256 safeTxGas;
        uint256 baseGas;
        uint256 gasPrice;
        address gasToken;
        address refundReceiver;
    }

    function hash(Tx memory t, uint256 number) private view returns (bytes32) {
        bytes memory first = abi.encode(SAFE_TX, t.to, t.value, keccak256(t.data), t.operation, t.safeTxGas);
        bytes memory second = abi.encode(t.baseGas, t.gasPrice, t.gasToken, t.refundReceiver, number);
        bytes32 inner = keccak256(bytes.concat(first, second));
        return keccak256(abi.encodePacked(bytes2(0x1901), domainSeparator(), inner));
    }

    function getTransactionHash(
        address to,
        uint256 value,
        bytes calldata data,
        uint8 operation,
        uint256 safeTxGas,
        uint256 baseGas,
        uint256 gasPrice,
        address gasToken,
        address refundReceiver,
        uint256 number
    ) external view returns (bytes32) {
        return hash(
            Tx(to, value, data, operation, safeTxGas, baseGas, gasPrice, gasToken, refundReceiver), number
        );
    }

    function execTransaction(
        address to,
        uint256 value,
        bytes calldata data,
        uint8 operation,
        uint256 safeTxGas,
        uint256 baseGas,
        uint256 gasPrice,
        address gasToken,
        address payable refundReceiver,
        bytes memory signatures
    ) external payable returns (bool success) {
        bytes32 signed = hash(
            Tx(to, value, data, operation, safeTxGas, baseGas, gasPrice, gasToken, refundReceiver), nonce++
        );
        require(recover(signed, signatures) == owner, "GS026");
        (success,) = to.call{value: value}(data);
        require(success, "GS013");
        emit ExecutionSuccess(signed, 0);
    }

    function recover(bytes32 signed, bytes memory signature) private pure returns (address) {
        bytes32 r;
        bytes32 s;
        assembly {
            r := mload(add(signature, 0x20))
            s := mload(add(signature, 0x40))
        }
        return ecrecover(signed, uint8(signature[64]), r, s);
    }
}

/// The queue of Compound's timelock, without its rules of time.
contract SmallTimelock {
    event QueueTransaction(
        bytes32 indexed txHash, address indexed target, uint256 value, string signature, bytes data, uint256 eta
    );

    mapping(bytes32 => bool) public queuedTransactions;
    uint256 public constant GRACE_PERIOD = 14 days;

    function queueTransaction(
        address target,
        uint256 value,
        string memory signature,
        bytes memory data,
        uint256 eta
    ) public returns (bytes32 txHash) {
        txHash = keccak256(abi.encode(target, value, signature, data, eta));
        queuedTransactions[txHash] = true;
        emit QueueTransaction(txHash, target, value, signature, data, eta);
    }

    function executeTransaction(
        address target,
        uint256 value,
        string memory signature,
        bytes memory data,
        uint256 eta
    ) public payable returns (bytes memory) {
        bytes32 txHash = keccak256(abi.encode(target, value, signature, data, eta));
        require(queuedTransactions[txHash], "Timelock::executeTransaction: Transaction hasn't been queued.");
        queuedTransactions[txHash] = false;
        (bool good, bytes memory answer) =
            target.call{value: value}(abi.encodePacked(bytes4(keccak256(bytes(signature))), data));
        require(good, "Timelock::executeTransaction: Transaction execution reverted.");
        return answer;
    }
}

/// As much of Governor Bravo as one proposal needs.
contract SmallBravo {
    event ProposalCreated(
        uint256 id,
        address proposer,
        address[] targets,
        uint256[] values,
        string[] signatures,
        bytes[] calldatas,
        uint256 startBlock,
        uint256 endBlock,
        string description
    );
    event VoteCast(address indexed voter, uint256 proposalId, uint8 support, uint256 votes, string reason);

    struct Receipt {
        bool hasVoted;
        uint8 support;
        uint96 votes;
    }

    struct Proposal {
        uint256 id;
        address proposer;
        uint256 eta;
        uint256 startBlock;
        uint256 endBlock;
        uint256 forVotes;
        uint256 againstVotes;
        uint256 abstainVotes;
        bool canceled;
        bool executed;
    }

    SmallTimelock public immutable timelock;
    uint256 public proposalCount;
    mapping(uint256 => Proposal) public proposals;
    mapping(uint256 => mapping(address => Receipt)) private receipts;
    address[] private targets;
    uint256[] private values;
    string[] private signatures;
    bytes[] private calldatas;

    constructor(SmallTimelock to) {
        timelock = to;
    }

    function propose(
        address[] memory targets_,
        uint256[] memory values_,
        string[] memory signatures_,
        bytes[] memory calldatas_,
        string memory description
    ) external returns (uint256 id) {
        id = ++proposalCount;
        targets = targets_;
        values = values_;
        signatures = signatures_;
        calldatas = calldatas_;
        proposals[id] = Proposal(id, msg.sender, 0, block.number, block.number + 100, 0, 0, 0, false, false);
        emit ProposalCreated(
            id, msg.sender, targets_, values_, signatures_, calldatas_, block.number, block.number + 100, description
        );
    }

    function getActions(uint256) external view returns (address[] memory, uint256[] memory, string[] memory, bytes[] memory) {
        return (targets, values, signatures, calldatas);
    }

    function getReceipt(uint256 id, address voter) external view returns (Receipt memory) {
        return receipts[id][voter];
    }

    function castVote(uint256 id, uint8 support) external {
        receipts[id][msg.sender] = Receipt(true, support, 7);
        proposals[id].forVotes += 7;
        emit VoteCast(msg.sender, id, support, 7, "");
    }

    function queue(uint256 id) external {
        proposals[id].eta = block.timestamp;
        timelock.queueTransaction(targets[0], values[0], signatures[0], calldatas[0], block.timestamp);
    }

    function execute(uint256 id) external payable {
        proposals[id].executed = true;
        timelock.executeTransaction(targets[0], values[0], signatures[0], calldatas[0], proposals[id].eta);
    }

    function state(uint256 id) external view returns (uint8) {
        require(id > 0 && id <= proposalCount, "GovernorBravo::state: invalid proposal id");
        Proposal storage proposal = proposals[id];
        return proposal.executed ? 7 : proposal.eta > 0 ? 5 : proposal.forVotes > 0 ? 4 : 1;
    }
}
