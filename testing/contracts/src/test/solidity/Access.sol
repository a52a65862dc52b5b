// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.24;

import {AccessControlEnumerable} from "@openzeppelin/contracts/access/extensions/AccessControlEnumerable.sol";
import {
    AccessControlDefaultAdminRules
} from "@openzeppelin/contracts/access/extensions/AccessControlDefaultAdminRules.sol";
import {AccessManaged} from "@openzeppelin/contracts/access/manager/AccessManaged.sol";
import {AccessManager} from "@openzeppelin/contracts/access/manager/AccessManager.sol";
import {Ownable, Ownable2Step} from "@openzeppelin/contracts/access/Ownable2Step.sol";
import {Pausable} from "@openzeppelin/contracts/utils/Pausable.sol";

contract Roles is AccessControlEnumerable {
    constructor(address admin) {
        _grantRole(DEFAULT_ADMIN_ROLE, admin);
    }
}

contract OneAdmin is AccessControlDefaultAdminRules {
    constructor(address admin) AccessControlDefaultAdminRules(3600, admin) {}
}

contract Owned is Ownable2Step, Pausable {
    constructor(address owner) Ownable(owner) {}

    function pause() external onlyOwner {
        _pause();
    }
}

contract Manager is AccessManager {
    constructor(address admin) AccessManager(admin) {}
}

contract Managed is AccessManaged {
    uint256 public value;

    constructor(address manager) AccessManaged(manager) {}

    function set(uint256 to) external restricted {
        value = to;
    }
}
